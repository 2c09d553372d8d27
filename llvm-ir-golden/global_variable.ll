define internal fastcc i1 @"global_variable.<module>"() {
entry:
  %global_variable.count = load i64, ptr @global_variable.count, align 8
  store i64 0, ptr @global_variable.count, align 8
  %call = call fastcc { i64, i1 } @global_variable.tick()
  %raised = extractvalue { i64, i1 } %call, 1
  br i1 %raised, label %trace.line10, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i1 } %call, 0
  %call1 = call fastcc { i64, i1 } @global_variable.tick()
  %raised2 = extractvalue { i64, i1 } %call1, 1
  br i1 %raised2, label %trace.line11, label %next3

next3:                                            ; preds = %next
  %result4 = extractvalue { i64, i1 } %call1, 0
  %tuple = insertvalue { i64 } poison, i64 %result4, 0
  %call5 = call fastcc i1 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  br i1 %call5, label %trace.line11, label %next6

next6:                                            ; preds = %next3
  ret i1 false

unwind:                                           ; preds = %trace.line11, %trace.line10
  ret i1 true

trace.line10:                                     ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line11:                                     ; preds = %next3, %next
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}

define internal fastcc { i64, i1 } @global_variable.tick() {
entry:
  %result = alloca i64, align 8
  %raised = alloca i1, align 1
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
  store i1 false, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %entry
  %call = call fastcc i1 @_errors.overflow()
  br i1 %call, label %trace.line6, label %next5

next5:                                            ; preds = %overflow
  unreachable

unwind:                                           ; preds = %trace.line6
  store i64 poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

return:                                           ; preds = %unwind, %next
  %result6 = load i64, ptr %result, align 8
  %raised7 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result6, 0
  %pair8 = insertvalue { i64, i1 } %pair, i1 %raised7, 1
  ret { i64, i1 } %pair8

trace.line6:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %unwind
}
