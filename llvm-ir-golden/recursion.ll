define internal fastcc i8 @"recursion.<module>"() {
entry:
  %call = call fastcc { i64, i8 } @"recursion.fib[int]"(i64 10)
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

define internal fastcc { i64, i8 } @"recursion.fib[int]"(i64 %n.arg) {
entry:
  %n = alloca i64, align 8
  store i64 %n.arg, ptr %n, align 8
  %result = alloca i64, align 8
  %raised = alloca i8, align 1
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
  %n6 = load i64, ptr %n, align 8
  store i64 %n6, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

if.end:                                           ; preds = %next
  %n7 = load i64, ptr %n, align 8
  %sub = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %n7, i64 1)
  %sub8 = extractvalue { i64, i1 } %sub, 0
  %overflow9 = extractvalue { i64, i1 } %sub, 1
  br i1 %overflow9, label %overflow, label %next10

next10:                                           ; preds = %if.end
  %call11 = call fastcc { i64, i8 } @"recursion.fib[int]"(i64 %sub8)
  %flag = extractvalue { i64, i8 } %call11, 1
  %raised12 = icmp ne i8 %flag, 0
  br i1 %raised12, label %trace.line4, label %next13

next13:                                           ; preds = %next10
  %result14 = extractvalue { i64, i8 } %call11, 0
  %n15 = load i64, ptr %n, align 8
  %sub16 = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %n15, i64 2)
  %sub17 = extractvalue { i64, i1 } %sub16, 0
  %overflow18 = extractvalue { i64, i1 } %sub16, 1
  br i1 %overflow18, label %overflow1, label %next19

next19:                                           ; preds = %next13
  %call20 = call fastcc { i64, i8 } @"recursion.fib[int]"(i64 %sub17)
  %flag21 = extractvalue { i64, i8 } %call20, 1
  %raised22 = icmp ne i8 %flag21, 0
  br i1 %raised22, label %trace.line4, label %next23

next23:                                           ; preds = %next19
  %result24 = extractvalue { i64, i8 } %call20, 0
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %result14, i64 %result24)
  %add25 = extractvalue { i64, i1 } %add, 0
  %overflow26 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow26, label %overflow2, label %next27

next27:                                           ; preds = %next23
  store i64 %add25, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %if.end
  %call28 = call fastcc i8 @_errors.overflow()
  %raised29 = icmp ne i8 %call28, 0
  br i1 %raised29, label %trace.line4, label %next30

next30:                                           ; preds = %overflow
  unreachable

overflow1:                                        ; preds = %next13
  %call31 = call fastcc i8 @_errors.overflow()
  %raised32 = icmp ne i8 %call31, 0
  br i1 %raised32, label %trace.line4, label %next33

next33:                                           ; preds = %overflow1
  unreachable

overflow2:                                        ; preds = %next23
  %call34 = call fastcc i8 @_errors.overflow()
  %raised35 = icmp ne i8 %call34, 0
  br i1 %raised35, label %trace.line4, label %next36

next36:                                           ; preds = %overflow2
  unreachable

unwind:                                           ; preds = %trace.line4, %trace.line1
  store i64 poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

recursion:                                        ; preds = %entry
  %call = call fastcc i8 @_errors.recursion()
  %raised4 = icmp ne i8 %call, 0
  br i1 %raised4, label %trace.line1, label %next5

next5:                                            ; preds = %recursion
  unreachable

return:                                           ; preds = %unwind, %next27, %if.then
  %result37 = load i64, ptr %result, align 8
  %raised38 = load i8, ptr %raised, align 1
  %pair = insertvalue { i64, i8 } poison, i64 %result37, 0
  %pair39 = insertvalue { i64, i8 } %pair, i8 %raised38, 1
  ret { i64, i8 } %pair39

trace.line1:                                      ; preds = %recursion
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind

trace.line4:                                      ; preds = %overflow2, %overflow1, %overflow, %next19, %next10
  call void @pyl_trace_add(ptr @location.2)
  br label %unwind
}
