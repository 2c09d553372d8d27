define internal fastcc i1 @"for_range.<module>"() {
entry:
  %call = call fastcc { i64, i1 } @"for_range.triangle[int]"(i64 10)
  %raised = extractvalue { i64, i1 } %call, 1
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i1 } %call, 0
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call1 = call fastcc i1 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  br i1 %call1, label %trace.line8, label %next2

next2:                                            ; preds = %next
  ret i1 false

unwind:                                           ; preds = %trace.line8
  ret i1 true

trace.line8:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i1 } @"for_range.triangle[int]"(i64 %n.arg) {
entry:
  %n = alloca i64, align 8
  %total = alloca i64, align 8
  %i = alloca i64, align 8
  %temp = alloca i64, align 8
  %counter = alloca i64, align 8
  store i64 %n.arg, ptr %n, align 8
  store i64 0, ptr %total, align 8
  store i64 0, ptr %i, align 8
  store i64 0, ptr %temp, align 8
  store i64 0, ptr %counter, align 8
  %result = alloca i64, align 8
  %raised = alloca i1, align 1
  store i64 0, ptr %total, align 8
  %n2 = load i64, ptr %n, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %n2, i64 1)
  %add3 = extractvalue { i64, i1 } %add, 0
  %overflow4 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow4, label %overflow1, label %next

next:                                             ; preds = %entry
  store i64 1, ptr %counter, align 8
  br label %for.cond

for.cond:                                         ; preds = %next13, %next
  %counter6 = load i64, ptr %counter, align 8
  %cmp = icmp slt i64 %counter6, %add3
  br i1 %cmp, label %for.body, label %for.end

for.body:                                         ; preds = %for.cond
  store i64 %counter6, ptr %temp, align 8
  %temp7 = load i64, ptr %temp, align 8
  store i64 %temp7, ptr %i, align 8
  %total8 = load i64, ptr %total, align 8
  %i9 = load i64, ptr %i, align 8
  %add10 = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %total8, i64 %i9)
  %add11 = extractvalue { i64, i1 } %add10, 0
  %overflow12 = extractvalue { i64, i1 } %add10, 1
  br i1 %overflow12, label %overflow, label %next13

next13:                                           ; preds = %for.body
  store i64 %add11, ptr %total, align 8
  %counter14 = load i64, ptr %counter, align 8
  %add15 = add nsw i64 %counter14, 1
  store i64 %add15, ptr %counter, align 8
  br label %for.cond

for.end:                                          ; preds = %for.cond
  %total18 = load i64, ptr %total, align 8
  store i64 %total18, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %for.body
  %call16 = call fastcc i1 @_errors.overflow()
  br i1 %call16, label %trace.line4, label %next17

next17:                                           ; preds = %overflow
  unreachable

overflow1:                                        ; preds = %entry
  %call = call fastcc i1 @_errors.overflow()
  br i1 %call, label %trace.line3, label %next5

next5:                                            ; preds = %overflow1
  unreachable

unwind:                                           ; preds = %trace.line4, %trace.line3
  store i64 poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

return:                                           ; preds = %for.end, %unwind
  %result19 = load i64, ptr %result, align 8
  %raised20 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result19, 0
  %pair21 = insertvalue { i64, i1 } %pair, i1 %raised20, 1
  ret { i64, i1 } %pair21

trace.line3:                                      ; preds = %overflow1
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind

trace.line4:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %unwind
}
