define internal fastcc i8 @"generator.<module>"() {
entry:
  %temp = alloca ptr, align 8
  %i = alloca i64, align 8
  store ptr null, ptr %temp, align 8
  store i64 0, ptr %i, align 8
  %block = call ptr @pyl.new.48()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 32, i1 false)
  %p0.at = getelementptr inbounds nuw %generator, ptr %block, i32 0, i32 2
  store i64 3, ptr %p0.at, align 8
  store ptr %block, ptr %temp, align 8
  br label %while.cond

while.cond:                                       ; preds = %next6, %entry
  %temp1 = load ptr, ptr %temp, align 8
  %call = call fastcc { i1, i8 } @"generator.countdown[int]"(ptr %temp1)
  %flag = extractvalue { i1, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line7, label %next

next:                                             ; preds = %while.cond
  %result = extractvalue { i1, i8 } %call, 0
  br i1 %result, label %while.body, label %while.end

while.body:                                       ; preds = %next
  %temp2 = load ptr, ptr %temp, align 8
  %value.at = getelementptr inbounds nuw %generator, ptr %temp2, i32 0, i32 4
  %value = load i64, ptr %value.at, align 8
  store i64 %value, ptr %i, align 8
  %i3 = load i64, ptr %i, align 8
  %tuple = insertvalue { i64 } poison, i64 %i3, 0
  %call4 = call fastcc i8 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised5 = icmp ne i8 %call4, 0
  br i1 %raised5, label %trace.line8, label %next6

next6:                                            ; preds = %while.body
  br label %while.cond

while.end:                                        ; preds = %next
  %temp8 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @release.generator(ptr %temp8)
  ret i8 0

unwind:                                           ; preds = %release
  ret i8 1

release:                                          ; preds = %trace.line8, %trace.line7
  %temp7 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @release.generator(ptr %temp7)
  br label %unwind

trace.line7:                                      ; preds = %while.cond
  call void @pyl_trace_add(ptr @location.0)
  br label %release

trace.line8:                                      ; preds = %while.body
  call void @pyl_trace_add(ptr @location.1)
  br label %release
}

define internal fastcc { i1, i8 } @"generator.countdown[int]"(ptr noundef nonnull dereferenceable(40) %frame.arg) {
entry:
  %frame = alloca ptr, align 8
  %n = alloca i64, align 8
  store ptr %frame.arg, ptr %frame, align 8
  store i64 0, ptr %n, align 8
  %result = alloca i1, align 1
  %raised = alloca i8, align 1
  %frame1 = load ptr, ptr %frame, align 8
  %state.at = getelementptr inbounds nuw %generator, ptr %frame1, i32 0, i32 3
  %state = load i64, ptr %state.at, align 8
  %frame2 = load ptr, ptr %frame, align 8
  %state.at3 = getelementptr inbounds nuw %generator, ptr %frame2, i32 0, i32 3
  store i64 -2, ptr %state.at3, align 8
  switch i64 %state, label %finished [
    i64 0, label %first
    i64 2, label %resume
  ]

while.cond:                                       ; preds = %next, %first
  %n13 = load i64, ptr %n, align 8
  %cmp = icmp sgt i64 %n13, 0
  br i1 %cmp, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  %n14 = load i64, ptr %n, align 8
  %frame15 = load ptr, ptr %frame, align 8
  %value.at = getelementptr inbounds nuw %generator, ptr %frame15, i32 0, i32 4
  store i64 %n14, ptr %value.at, align 8
  %n16 = load i64, ptr %n, align 8
  %frame17 = load ptr, ptr %frame, align 8
  %p0.at18 = getelementptr inbounds nuw %generator, ptr %frame17, i32 0, i32 2
  store i64 %n16, ptr %p0.at18, align 8
  %frame19 = load ptr, ptr %frame, align 8
  %state.at20 = getelementptr inbounds nuw %generator, ptr %frame19, i32 0, i32 3
  store i64 2, ptr %state.at20, align 8
  store i1 true, ptr %result, align 1
  store i8 0, ptr %raised, align 1
  br label %return

while.end:                                        ; preds = %while.cond
  %frame21 = load ptr, ptr %frame, align 8
  %result.at = getelementptr inbounds nuw %generator, ptr %frame21, i32 0, i32 6
  store i8 0, ptr %result.at, align 1
  store i1 false, ptr %result, align 1
  store i8 0, ptr %raised, align 1
  br label %return

resume:                                           ; preds = %entry
  %frame5 = load ptr, ptr %frame, align 8
  %p0.at6 = getelementptr inbounds nuw %generator, ptr %frame5, i32 0, i32 2
  %p07 = load i64, ptr %p0.at6, align 8
  store i64 %p07, ptr %n, align 8
  %n8 = load i64, ptr %n, align 8
  %sub = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %n8, i64 1)
  %sub9 = extractvalue { i64, i1 } %sub, 0
  %overflow10 = extractvalue { i64, i1 } %sub, 1
  br i1 %overflow10, label %overflow, label %next

next:                                             ; preds = %resume
  store i64 %sub9, ptr %n, align 8
  br label %while.cond

finished:                                         ; preds = %entry
  store i1 false, ptr %result, align 1
  store i8 0, ptr %raised, align 1
  br label %return

first:                                            ; preds = %entry
  %frame4 = load ptr, ptr %frame, align 8
  %p0.at = getelementptr inbounds nuw %generator, ptr %frame4, i32 0, i32 2
  %p0 = load i64, ptr %p0.at, align 8
  store i64 %p0, ptr %n, align 8
  br label %while.cond

overflow:                                         ; preds = %resume
  %call = call fastcc i8 @_errors.overflow()
  %raised11 = icmp ne i8 %call, 0
  br i1 %raised11, label %trace.line4, label %next12

next12:                                           ; preds = %overflow
  unreachable

raise:                                            ; preds = %trace.line4
  store i1 poison, ptr %result, align 1
  store i8 1, ptr %raised, align 1
  br label %return

return:                                           ; preds = %finished, %while.end, %while.body, %raise
  %result22 = load i1, ptr %result, align 1
  %raised23 = load i8, ptr %raised, align 1
  %pair = insertvalue { i1, i8 } poison, i1 %result22, 0
  %pair24 = insertvalue { i1, i8 } %pair, i8 %raised23, 1
  ret { i1, i8 } %pair24

trace.line4:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %raise
}
