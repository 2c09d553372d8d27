define internal fastcc i1 @"raise_error.<module>"() {
entry:
  %call = call fastcc { i64, i1 } @"raise_error.checked[int]"(i64 42)
  %raised = extractvalue { i64, i1 } %call, 1
  br i1 %raised, label %trace.line7, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i1 } %call, 0
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call1 = call fastcc i1 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  br i1 %call1, label %trace.line7, label %next2

next2:                                            ; preds = %next
  ret i1 false

unwind:                                           ; preds = %trace.line7
  ret i1 true

trace.line7:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i1 } @"raise_error.checked[int]"(i64 %age.arg) {
entry:
  %age = alloca i64, align 8
  %temp = alloca ptr, align 8
  store i64 %age.arg, ptr %age, align 8
  store ptr null, ptr %temp, align 8
  %result = alloca i64, align 8
  %raised = alloca i1, align 1
  %age1 = load i64, ptr %age, align 8
  %cmp = icmp slt i64 %age1, 0
  br i1 %cmp, label %if.then, label %if.end

if.end:                                           ; preds = %entry
  %age7 = load i64, ptr %age, align 8
  store i64 %age7, ptr %result, align 8
  store i1 false, ptr %raised, align 1
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
  %call = call fastcc i1 @"BaseException.__init__[ValueError,tuple[str]]"(ptr %temp2, { ptr } { ptr @str.6 })
  br i1 %call, label %trace.line3, label %next

next:                                             ; preds = %if.then
  %temp3 = load ptr, ptr %temp, align 8
  call fastcc void @retain(ptr %temp3)
  %temp4 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @release.BaseException(ptr %temp4)
  store ptr %temp3, ptr @pyl.exception, align 8
  call void @pyl_trace_begin(ptr %temp3)
  br label %trace.line35

unwind:                                           ; preds = %release, %trace.line35
  store i64 poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line3
  %temp6 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @release.BaseException(ptr %temp6)
  br label %unwind

return:                                           ; preds = %if.end, %unwind
  %result8 = load i64, ptr %result, align 8
  %raised9 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result8, 0
  %pair10 = insertvalue { i64, i1 } %pair, i1 %raised9, 1
  ret { i64, i1 } %pair10

trace.line3:                                      ; preds = %if.then
  call void @pyl_trace_add(ptr @location.1)
  br label %release

trace.line35:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
