define internal fastcc i1 @"while_loop.<module>"() {
entry:
  %call = call fastcc { i64, i1 } @"while_loop.collatz[int]"(i64 27)
  %raised = extractvalue { i64, i1 } %call, 1
  br i1 %raised, label %trace.line9, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i1 } %call, 0
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  call fastcc void @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr @str.0, ptr @str.1, i1 false)
  ret i1 false

unwind:                                           ; preds = %trace.line9
  ret i1 true

trace.line9:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i1 } @"while_loop.collatz[int]"(i64 %n.arg) {
entry:
  %n = alloca i64, align 8
  %steps = alloca i64, align 8
  %if.value = alloca i64, align 8
  store i64 %n.arg, ptr %n, align 8
  store i64 0, ptr %steps, align 8
  store i64 0, ptr %if.value, align 8
  %result = alloca i64, align 8
  %raised = alloca i1, align 1
  store i64 0, ptr %steps, align 8
  br label %while.cond

while.cond:                                       ; preds = %next18, %entry
  %n2 = load i64, ptr %n, align 8
  %cmp = icmp ne i64 %n2, 1
  br i1 %cmp, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  %n3 = load i64, ptr %n, align 8
  %and = and i64 %n3, 1
  %cmp4 = icmp eq i64 %and, 0
  br i1 %cmp4, label %if.then, label %if.else

if.then:                                          ; preds = %while.body
  %n5 = load i64, ptr %n, align 8
  %shr = ashr i64 %n5, 1
  store i64 %shr, ptr %if.value, align 8
  br label %if.end

if.else:                                          ; preds = %while.body
  %n6 = load i64, ptr %n, align 8
  %mul = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 3, i64 %n6)
  %mul7 = extractvalue { i64, i1 } %mul, 0
  %overflow8 = extractvalue { i64, i1 } %mul, 1
  br i1 %overflow8, label %overflow1, label %next

next:                                             ; preds = %if.else
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %mul7, i64 1)
  %add9 = extractvalue { i64, i1 } %add, 0
  %overflow10 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow10, label %overflow1, label %next11

next11:                                           ; preds = %next
  store i64 %add9, ptr %if.value, align 8
  br label %if.end

if.end:                                           ; preds = %next11, %if.then
  %if.value13 = load i64, ptr %if.value, align 8
  store i64 %if.value13, ptr %n, align 8
  %steps14 = load i64, ptr %steps, align 8
  %add15 = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %steps14, i64 1)
  %add16 = extractvalue { i64, i1 } %add15, 0
  %overflow17 = extractvalue { i64, i1 } %add15, 1
  br i1 %overflow17, label %overflow, label %next18

next18:                                           ; preds = %if.end
  store i64 %add16, ptr %steps, align 8
  br label %while.cond

while.end:                                        ; preds = %while.cond
  %steps21 = load i64, ptr %steps, align 8
  store i64 %steps21, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %if.end
  %call19 = call fastcc i1 @_errors.overflow()
  br i1 %call19, label %trace.line5, label %next20

next20:                                           ; preds = %overflow
  unreachable

overflow1:                                        ; preds = %next, %if.else
  %call = call fastcc i1 @_errors.overflow()
  br i1 %call, label %trace.line4, label %next12

next12:                                           ; preds = %overflow1
  unreachable

unwind:                                           ; preds = %trace.line5, %trace.line4
  store i64 poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

return:                                           ; preds = %while.end, %unwind
  %result22 = load i64, ptr %result, align 8
  %raised23 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result22, 0
  %pair24 = insertvalue { i64, i1 } %pair, i1 %raised23, 1
  ret { i64, i1 } %pair24

trace.line4:                                      ; preds = %overflow1
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind

trace.line5:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %unwind
}
