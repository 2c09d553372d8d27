define internal fastcc i8 @"raise_error.<module>"() {
entry:
  %call = call fastcc { i64, i8 } @"raise_error.checked[int]"(i64 42)
  %flag = extractvalue { i64, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line7, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i8 } %call, 0
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call1 = call fastcc i8 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised2 = icmp ne i8 %call1, 0
  br i1 %raised2, label %trace.line7, label %next3

next3:                                            ; preds = %next
  ret i8 0

unwind:                                           ; preds = %trace.line7
  ret i8 1

trace.line7:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i8 } @"raise_error.checked[int]"(i64 %age.arg) {
entry:
  %age = alloca i64, align 8
  %temp = alloca ptr, align 8
  store i64 %age.arg, ptr %age, align 8
  store ptr null, ptr %temp, align 8
  %result = alloca i64, align 8
  %raised = alloca i8, align 1
  %age1 = load i64, ptr %age, align 8
  %cmp = icmp slt i64 %age1, 0
  br i1 %cmp, label %if.then, label %if.end

if.end:                                           ; preds = %entry
  %age8 = load i64, ptr %age, align 8
  store i64 %age8, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

if.then:                                          ; preds = %entry
  %block = call ptr @pyl.new.32()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 24, i1 false)
  store ptr %block, ptr %temp, align 8
  %temp2 = load ptr, ptr %temp, align 8
  %call = call fastcc i8 @"BaseException.__init__[ValueError,tuple[str]]"(ptr %temp2, { ptr } { ptr @str.6 })
  %raised3 = icmp ne i8 %call, 0
  br i1 %raised3, label %trace.line3, label %next

next:                                             ; preds = %if.then
  %temp4 = load ptr, ptr %temp, align 8
  call fastcc void @retain(ptr %temp4)
  %temp5 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @release.BaseException(ptr %temp5)
  store ptr %temp4, ptr @pyl.exception, align 8
  call void @pyl_trace_begin(ptr %temp4)
  br label %trace.line36

unwind:                                           ; preds = %release, %trace.line36
  store i64 poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line3
  %temp7 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @release.BaseException(ptr %temp7)
  br label %unwind

return:                                           ; preds = %if.end, %unwind
  %result9 = load i64, ptr %result, align 8
  %raised10 = load i8, ptr %raised, align 1
  %pair = insertvalue { i64, i8 } poison, i64 %result9, 0
  %pair11 = insertvalue { i64, i8 } %pair, i8 %raised10, 1
  ret { i64, i8 } %pair11

trace.line3:                                      ; preds = %if.then
  call void @pyl_trace_add(ptr @location.1)
  br label %release

trace.line36:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
