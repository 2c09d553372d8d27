define internal fastcc i8 @"for_range.<module>"() {
entry:
  %call = call fastcc { i64, i8 } @"for_range.triangle[int]"(i64 10)
  %flag = extractvalue { i64, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i8 } %call, 0
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call1 = call fastcc i8 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised2 = icmp ne i8 %call1, 0
  br i1 %raised2, label %trace.line8, label %next3

next3:                                            ; preds = %next
  ret i8 0

unwind:                                           ; preds = %trace.line8
  ret i8 1

trace.line8:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i8 } @"for_range.triangle[int]"(i64 %n.arg) {
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
  %raised = alloca i8, align 1
  store i64 0, ptr %total, align 8
  %n2 = load i64, ptr %n, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %n2, i64 1)
  %add3 = extractvalue { i64, i1 } %add, 0
  %overflow4 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow4, label %overflow1, label %next

next:                                             ; preds = %entry
  store i64 1, ptr %counter, align 8
  br label %for.cond

for.cond:                                         ; preds = %next14, %next
  %counter7 = load i64, ptr %counter, align 8
  %cmp = icmp slt i64 %counter7, %add3
  br i1 %cmp, label %for.body, label %for.end

for.body:                                         ; preds = %for.cond
  store i64 %counter7, ptr %temp, align 8
  %temp8 = load i64, ptr %temp, align 8
  store i64 %temp8, ptr %i, align 8
  %total9 = load i64, ptr %total, align 8
  %i10 = load i64, ptr %i, align 8
  %add11 = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %total9, i64 %i10)
  %add12 = extractvalue { i64, i1 } %add11, 0
  %overflow13 = extractvalue { i64, i1 } %add11, 1
  br i1 %overflow13, label %overflow, label %next14

next14:                                           ; preds = %for.body
  store i64 %add12, ptr %total, align 8
  %counter15 = load i64, ptr %counter, align 8
  %add16 = add nsw i64 %counter15, 1
  store i64 %add16, ptr %counter, align 8
  br label %for.cond

for.end:                                          ; preds = %for.cond
  %total20 = load i64, ptr %total, align 8
  store i64 %total20, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %for.body
  %call17 = call fastcc i8 @_errors.overflow()
  %raised18 = icmp ne i8 %call17, 0
  br i1 %raised18, label %trace.line4, label %next19

next19:                                           ; preds = %overflow
  unreachable

overflow1:                                        ; preds = %entry
  %call = call fastcc i8 @_errors.overflow()
  %raised5 = icmp ne i8 %call, 0
  br i1 %raised5, label %trace.line3, label %next6

next6:                                            ; preds = %overflow1
  unreachable

unwind:                                           ; preds = %trace.line4, %trace.line3
  store i64 poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

return:                                           ; preds = %for.end, %unwind
  %result21 = load i64, ptr %result, align 8
  %raised22 = load i8, ptr %raised, align 1
  %pair = insertvalue { i64, i8 } poison, i64 %result21, 0
  %pair23 = insertvalue { i64, i8 } %pair, i8 %raised22, 1
  ret { i64, i8 } %pair23

trace.line3:                                      ; preds = %overflow1
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind

trace.line4:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %unwind
}
