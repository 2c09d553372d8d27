define internal fastcc i1 @"default_argument.<module>"() {
entry:
  %call = call fastcc { i64, i1 } @"default_argument.power[int,int]"(i64 3, i64 2)
  %raised = extractvalue { i64, i1 } %call, 1
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i1 } %call, 0
  %call1 = call fastcc { i64, i1 } @"default_argument.power[int,int]"(i64 2, i64 5)
  %raised2 = extractvalue { i64, i1 } %call1, 1
  br i1 %raised2, label %trace.line8, label %next3

next3:                                            ; preds = %next
  %result4 = extractvalue { i64, i1 } %call1, 0
  %tuple = insertvalue { i64, i64 } poison, i64 %result, 0
  %tuple5 = insertvalue { i64, i64 } %tuple, i64 %result4, 1
  call fastcc void @"printing.print[tuple[int, int],str,str,None,bool]"({ i64, i64 } %tuple5, ptr @str.0, ptr @str.1, i1 false)
  ret i1 false

unwind:                                           ; preds = %trace.line8
  ret i1 true

trace.line8:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i1 } @"default_argument.power[int,int]"(i64 %base.arg, i64 %exponent.arg) {
entry:
  %base = alloca i64, align 8
  %exponent = alloca i64, align 8
  %result = alloca i64, align 8
  %_ = alloca i64, align 8
  %temp = alloca i64, align 8
  %counter = alloca i64, align 8
  store i64 %base.arg, ptr %base, align 8
  store i64 %exponent.arg, ptr %exponent, align 8
  store i64 0, ptr %result, align 8
  store i64 0, ptr %_, align 8
  store i64 0, ptr %temp, align 8
  store i64 0, ptr %counter, align 8
  %result1 = alloca i64, align 8
  %raised = alloca i1, align 1
  store i64 1, ptr %result, align 8
  %exponent2 = load i64, ptr %exponent, align 8
  store i64 0, ptr %counter, align 8
  br label %for.cond

for.cond:                                         ; preds = %next, %entry
  %counter3 = load i64, ptr %counter, align 8
  %cmp = icmp slt i64 %counter3, %exponent2
  br i1 %cmp, label %for.body, label %for.end

for.body:                                         ; preds = %for.cond
  store i64 %counter3, ptr %temp, align 8
  %temp4 = load i64, ptr %temp, align 8
  store i64 %temp4, ptr %_, align 8
  %result5 = load i64, ptr %result, align 8
  %base6 = load i64, ptr %base, align 8
  %mul = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %result5, i64 %base6)
  %mul7 = extractvalue { i64, i1 } %mul, 0
  %overflow8 = extractvalue { i64, i1 } %mul, 1
  br i1 %overflow8, label %overflow, label %next

next:                                             ; preds = %for.body
  store i64 %mul7, ptr %result, align 8
  %counter9 = load i64, ptr %counter, align 8
  %add = add i64 %counter9, 1
  store i64 %add, ptr %counter, align 8
  br label %for.cond

for.end:                                          ; preds = %for.cond
  %result11 = load i64, ptr %result, align 8
  store i64 %result11, ptr %result1, align 8
  store i1 false, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %for.body
  %call = call fastcc i1 @_errors.overflow()
  br i1 %call, label %trace.line4, label %next10

next10:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %trace.line4
  store i64 poison, ptr %result1, align 8
  store i1 true, ptr %raised, align 1
  br label %return

return:                                           ; preds = %for.end, %unwind
  %result12 = load i64, ptr %result1, align 8
  %raised13 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result12, 0
  %pair14 = insertvalue { i64, i1 } %pair, i1 %raised13, 1
  ret { i64, i1 } %pair14

trace.line4:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
