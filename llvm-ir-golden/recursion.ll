define internal fastcc i1 @"recursion.<module>"() {
entry:
  %call = call fastcc { i64, i1 } @"recursion.fib[int]"(i64 10)
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

define internal fastcc { i64, i1 } @"recursion.fib[int]"(i64 %n.arg) {
entry:
  %n = alloca i64, align 8
  store i64 %n.arg, ptr %n, align 8
  %result = alloca i64, align 8
  %raised = alloca i1, align 1
  %frame = call ptr @llvm.stackaddress.p0()
  %frame.address = ptrtoint ptr %frame to i64
  %limit = load i64, ptr @pyl.stack_limit, align 8
  %stack.is.low = icmp ult i64 %frame.address, %limit
  br i1 %stack.is.low, label %recursion, label %next

next:                                             ; preds = %entry
  %n3 = load i64, ptr %n, align 8
  %cmp = icmp slt i64 %n3, 2
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %next
  %n5 = load i64, ptr %n, align 8
  store i64 %n5, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

if.end:                                           ; preds = %next
  %n6 = load i64, ptr %n, align 8
  %sub = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %n6, i64 1)
  %sub7 = extractvalue { i64, i1 } %sub, 0
  %overflow8 = extractvalue { i64, i1 } %sub, 1
  br i1 %overflow8, label %overflow, label %next9

next9:                                            ; preds = %if.end
  %call10 = call fastcc { i64, i1 } @"recursion.fib[int]"(i64 %sub7)
  %raised11 = extractvalue { i64, i1 } %call10, 1
  br i1 %raised11, label %trace.line4, label %next12

next12:                                           ; preds = %next9
  %result13 = extractvalue { i64, i1 } %call10, 0
  %n14 = load i64, ptr %n, align 8
  %sub15 = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %n14, i64 2)
  %sub16 = extractvalue { i64, i1 } %sub15, 0
  %overflow17 = extractvalue { i64, i1 } %sub15, 1
  br i1 %overflow17, label %overflow1, label %next18

next18:                                           ; preds = %next12
  %call19 = call fastcc { i64, i1 } @"recursion.fib[int]"(i64 %sub16)
  %raised20 = extractvalue { i64, i1 } %call19, 1
  br i1 %raised20, label %trace.line4, label %next21

next21:                                           ; preds = %next18
  %result22 = extractvalue { i64, i1 } %call19, 0
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %result13, i64 %result22)
  %add23 = extractvalue { i64, i1 } %add, 0
  %overflow24 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow24, label %overflow2, label %next25

next25:                                           ; preds = %next21
  store i64 %add23, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %if.end
  %call26 = call fastcc i1 @_errors.overflow()
  br i1 %call26, label %trace.line4, label %next27

next27:                                           ; preds = %overflow
  unreachable

overflow1:                                        ; preds = %next12
  %call28 = call fastcc i1 @_errors.overflow()
  br i1 %call28, label %trace.line4, label %next29

next29:                                           ; preds = %overflow1
  unreachable

overflow2:                                        ; preds = %next21
  %call30 = call fastcc i1 @_errors.overflow()
  br i1 %call30, label %trace.line4, label %next31

next31:                                           ; preds = %overflow2
  unreachable

unwind:                                           ; preds = %trace.line4, %trace.line1
  store i64 poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

recursion:                                        ; preds = %entry
  %call = call fastcc i1 @_errors.recursion()
  br i1 %call, label %trace.line1, label %next4

next4:                                            ; preds = %recursion
  unreachable

return:                                           ; preds = %unwind, %next25, %if.then
  %result32 = load i64, ptr %result, align 8
  %raised33 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result32, 0
  %pair34 = insertvalue { i64, i1 } %pair, i1 %raised33, 1
  ret { i64, i1 } %pair34

trace.line1:                                      ; preds = %recursion
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind

trace.line4:                                      ; preds = %overflow2, %overflow1, %overflow, %next18, %next9
  call void @pyl_trace_add(ptr @location.2)
  br label %unwind
}
