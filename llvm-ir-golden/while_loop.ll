define internal fastcc i1 @"while_loop.<module>"() {
entry:
  %call = call fastcc { i64, i1 } @"while_loop.collatz[int]"(i64 27)
  %raised = extractvalue { i64, i1 } %call, 1
  br i1 %raised, label %trace.line9, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i1 } %call, 0
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call1 = call fastcc i1 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  br i1 %call1, label %trace.line9, label %next2

next2:                                            ; preds = %next
  ret i1 false

unwind:                                           ; preds = %trace.line9
  ret i1 true

trace.line9:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i1 } @"while_loop.collatz[int]"(i64 %n.arg) {
entry:
  %n = alloca i64, align 8
  %steps = alloca i64, align 8
  %n6 = alloca { i64, i64 }, align 8
  %temp = alloca { i64, i64 }, align 8
  %temp7 = alloca ptr, align 8
  %temp8 = alloca { i64, i64 }, align 8
  %temp9 = alloca ptr, align 8
  %if.value = alloca { i64, i64 }, align 8
  %if.value10 = alloca i64, align 8
  %temp11 = alloca { i64, i64 }, align 8
  store i64 %n.arg, ptr %n, align 8
  store i64 0, ptr %steps, align 8
  store { i64, i64 } zeroinitializer, ptr %n6, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  store ptr null, ptr %temp7, align 8
  store { i64, i64 } zeroinitializer, ptr %temp8, align 8
  store ptr null, ptr %temp9, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  store i64 0, ptr %if.value10, align 8
  store { i64, i64 } zeroinitializer, ptr %temp11, align 8
  %result = alloca i64, align 8
  %raised = alloca i1, align 1
  store i64 0, ptr %steps, align 8
  %n12 = load i64, ptr %n, align 8
  %union = insertvalue { i64, i64 } { i64 1, i64 poison }, i64 %n12, 1
  store { i64, i64 } %union, ptr %n6, align 8
  br label %while.cond

while.cond:                                       ; preds = %next61, %entry
  %n13 = load { i64, i64 }, ptr %n6, align 8
  store { i64, i64 } %n13, ptr %temp, align 8
  %temp14 = load { i64, i64 }, ptr %temp, align 8
  %tag = extractvalue { i64, i64 } %temp14, 0
  %is = icmp eq i64 %tag, 1
  br i1 %is, label %if.then, label %if.else

if.then:                                          ; preds = %while.cond
  %temp15 = load { i64, i64 }, ptr %temp, align 8
  %word = extractvalue { i64, i64 } %temp15, 0
  %word16 = extractvalue { i64, i64 } %temp15, 1
  %cmp = icmp ne i64 %word16, 1
  br i1 %cmp, label %while.body, label %while.end

if.else:                                          ; preds = %while.cond
  %temp17 = load { i64, i64 }, ptr %temp, align 8
  %word18 = extractvalue { i64, i64 } %temp17, 0
  %word19 = extractvalue { i64, i64 } %temp17, 1
  %word20 = inttoptr i64 %word19 to ptr
  store ptr %word20, ptr %temp7, align 8
  %temp21 = load ptr, ptr %temp7, align 8
  %call = call fastcc i1 @"bigint.__eq__[bigint,int]"(ptr %temp21, i64 1)
  br i1 %call, label %while.end, label %while.body

while.end:                                        ; preds = %if.else, %if.then
  %steps22 = load i64, ptr %steps, align 8
  %n23 = load { i64, i64 }, ptr %n6, align 8
  store { i64, i64 } zeroinitializer, ptr %n6, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n23)
  store i64 %steps22, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

while.body:                                       ; preds = %if.else, %if.then
  %n24 = load { i64, i64 }, ptr %n6, align 8
  store { i64, i64 } %n24, ptr %temp8, align 8
  %temp25 = load { i64, i64 }, ptr %temp8, align 8
  %tag26 = extractvalue { i64, i64 } %temp25, 0
  %is27 = icmp eq i64 %tag26, 1
  br i1 %is27, label %if.then1, label %if.else2

if.then1:                                         ; preds = %while.body
  %temp28 = load { i64, i64 }, ptr %temp8, align 8
  %word29 = extractvalue { i64, i64 } %temp28, 0
  %word30 = extractvalue { i64, i64 } %temp28, 1
  %and = and i64 %word30, 1
  store i64 %and, ptr %if.value10, align 8
  br label %if.end

if.else2:                                         ; preds = %while.body
  %temp31 = load { i64, i64 }, ptr %temp8, align 8
  %word32 = extractvalue { i64, i64 } %temp31, 0
  %word33 = extractvalue { i64, i64 } %temp31, 1
  %word34 = inttoptr i64 %word33 to ptr
  store ptr %word34, ptr %temp9, align 8
  %temp35 = load ptr, ptr %temp9, align 8
  %call36 = call fastcc { i64, i1 } @"bigint.__mod__[bigint,int]"(ptr %temp35, i64 2)
  %raised37 = extractvalue { i64, i1 } %call36, 1
  br i1 %raised37, label %trace.line4, label %next

next:                                             ; preds = %if.else2
  %result38 = extractvalue { i64, i1 } %call36, 0
  store i64 %result38, ptr %if.value10, align 8
  br label %if.end

if.end:                                           ; preds = %next, %if.then1
  %if.value39 = load i64, ptr %if.value10, align 8
  %cmp40 = icmp eq i64 %if.value39, 0
  br i1 %cmp40, label %if.then3, label %if.else4

if.then3:                                         ; preds = %if.end
  %n41 = load { i64, i64 }, ptr %n6, align 8
  %call42 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_floordiv[int | bigint,int]"({ i64, i64 } %n41, i64 2)
  %raised43 = extractvalue { { i64, i64 }, i1 } %call42, 1
  br i1 %raised43, label %trace.line4, label %next44

next44:                                           ; preds = %if.then3
  %result45 = extractvalue { { i64, i64 }, i1 } %call42, 0
  store { i64, i64 } %result45, ptr %if.value, align 8
  br label %if.end5

if.else4:                                         ; preds = %if.end
  %n46 = load { i64, i64 }, ptr %n6, align 8
  %call47 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_mul[int,int | bigint]"(i64 3, { i64, i64 } %n46)
  %raised48 = extractvalue { { i64, i64 }, i1 } %call47, 1
  br i1 %raised48, label %trace.line4, label %next49

next49:                                           ; preds = %if.else4
  %result50 = extractvalue { { i64, i64 }, i1 } %call47, 0
  store { i64, i64 } %result50, ptr %temp11, align 8
  %call51 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_add[int | bigint,int]"({ i64, i64 } %result50, i64 1)
  %raised52 = extractvalue { { i64, i64 }, i1 } %call51, 1
  br i1 %raised52, label %trace.line4, label %next53

next53:                                           ; preds = %next49
  %result54 = extractvalue { { i64, i64 }, i1 } %call51, 0
  %temp55 = load { i64, i64 }, ptr %temp11, align 8
  store { i64, i64 } zeroinitializer, ptr %temp11, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp55)
  store { i64, i64 } %result54, ptr %if.value, align 8
  br label %if.end5

if.end5:                                          ; preds = %next53, %next44
  %if.value56 = load { i64, i64 }, ptr %if.value, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  %n57 = load { i64, i64 }, ptr %n6, align 8
  store { i64, i64 } zeroinitializer, ptr %n6, align 8
  store { i64, i64 } %if.value56, ptr %n6, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n57)
  %steps58 = load i64, ptr %steps, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %steps58, i64 1)
  %add59 = extractvalue { i64, i1 } %add, 0
  %overflow60 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow60, label %overflow, label %next61

next61:                                           ; preds = %if.end5
  store i64 %add59, ptr %steps, align 8
  br label %while.cond

overflow:                                         ; preds = %if.end5
  %call62 = call fastcc i1 @_errors.overflow()
  br i1 %call62, label %trace.line5, label %next63

next63:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %trace.line5, %trace.line4
  %temp64 = load { i64, i64 }, ptr %temp11, align 8
  store { i64, i64 } zeroinitializer, ptr %temp11, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp64)
  %n65 = load { i64, i64 }, ptr %n6, align 8
  store { i64, i64 } zeroinitializer, ptr %n6, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n65)
  store i64 poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

return:                                           ; preds = %unwind, %while.end
  %result66 = load i64, ptr %result, align 8
  %raised67 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result66, 0
  %pair68 = insertvalue { i64, i1 } %pair, i1 %raised67, 1
  ret { i64, i1 } %pair68

trace.line4:                                      ; preds = %next49, %if.else4, %if.then3, %if.else2
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind

trace.line5:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %unwind
}
