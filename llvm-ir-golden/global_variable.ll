define internal fastcc i8 @"global_variable.<module>"() {
entry:
  %global_variable.count = load i64, ptr @global_variable.count, align 8
  store i64 0, ptr @global_variable.count, align 8
  %call = call fastcc { i64, i8 } @global_variable.tick()
  %flag = extractvalue { i64, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line10, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i8 } %call, 0
  %call1 = call fastcc { i64, i8 } @global_variable.tick()
  %flag2 = extractvalue { i64, i8 } %call1, 1
  %raised3 = icmp ne i8 %flag2, 0
  br i1 %raised3, label %trace.line11, label %next4

next4:                                            ; preds = %next
  %result5 = extractvalue { i64, i8 } %call1, 0
  %tuple = insertvalue { i64 } poison, i64 %result5, 0
  %call6 = call fastcc i8 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised7 = icmp ne i8 %call6, 0
  br i1 %raised7, label %trace.line11, label %next8

next8:                                            ; preds = %next4
  ret i8 0

unwind:                                           ; preds = %trace.line11, %trace.line10
  ret i8 1

trace.line10:                                     ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line11:                                     ; preds = %next4, %next
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}

define internal fastcc { i64, i8 } @global_variable.tick() {
entry:
  %result = alloca i64, align 8
  %raised = alloca i8, align 1
  %global_variable.count = load i64, ptr @global_variable.count, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %global_variable.count, i64 1)
  %add1 = extractvalue { i64, i1 } %add, 0
  %overflow2 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow2, label %overflow, label %next

next:                                             ; preds = %entry
  %global_variable.count3 = load i64, ptr @global_variable.count, align 8
  store i64 %add1, ptr @global_variable.count, align 8
  %global_variable.count4 = load i64, ptr @global_variable.count, align 8
  store i64 %global_variable.count4, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %entry
  %call = call fastcc i8 @_errors.overflow()
  %raised5 = icmp ne i8 %call, 0
  br i1 %raised5, label %trace.line6, label %next6

next6:                                            ; preds = %overflow
  unreachable

unwind:                                           ; preds = %trace.line6
  store i64 poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

return:                                           ; preds = %unwind, %next
  %result7 = load i64, ptr %result, align 8
  %raised8 = load i8, ptr %raised, align 1
  %pair = insertvalue { i64, i8 } poison, i64 %result7, 0
  %pair9 = insertvalue { i64, i8 } %pair, i8 %raised8, 1
  ret { i64, i8 } %pair9

trace.line6:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %unwind
}
