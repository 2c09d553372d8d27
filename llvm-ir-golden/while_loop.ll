define internal fastcc i8 @"while_loop.<module>"() {
entry:
  %call = call fastcc { i64, i8 } @"while_loop.collatz[int]"(i64 27)
  %flag = extractvalue { i64, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line9, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i8 } %call, 0
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call1 = call fastcc i8 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised2 = icmp ne i8 %call1, 0
  br i1 %raised2, label %trace.line9, label %next3

next3:                                            ; preds = %next
  ret i8 0

unwind:                                           ; preds = %trace.line9
  ret i8 1

trace.line9:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i8 } @"while_loop.collatz[int]"(i64 %n.arg) {
entry:
  %n = alloca i64, align 8
  %steps = alloca i64, align 8
  %n5 = alloca { i64, i64 }, align 8
  %temp = alloca { i64, i64 }, align 8
  %temp6 = alloca { i64, i64 }, align 8
  %if.value = alloca { i64, i64 }, align 8
  %if.value7 = alloca i64, align 8
  %temp8 = alloca { i64, i64 }, align 8
  store i64 %n.arg, ptr %n, align 8
  store i64 0, ptr %steps, align 8
  store { i64, i64 } zeroinitializer, ptr %n5, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  store { i64, i64 } zeroinitializer, ptr %temp6, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  store i64 0, ptr %if.value7, align 8
  store { i64, i64 } zeroinitializer, ptr %temp8, align 8
  %result = alloca i64, align 8
  %raised = alloca i8, align 1
  store i64 0, ptr %steps, align 8
  %n9 = load i64, ptr %n, align 8
  %union = insertvalue { i64, i64 } { i64 1, i64 poison }, i64 %n9, 1
  store { i64, i64 } %union, ptr %n5, align 8
  br label %while.cond

while.cond:                                       ; preds = %next42, %entry
  %n10 = load { i64, i64 }, ptr %n5, align 8
  store { i64, i64 } %n10, ptr %temp, align 8
  %temp11 = load { i64, i64 }, ptr %temp, align 8
  %call = call fastcc i1 @"bigint._wide_equal[int | bigint,int]"({ i64, i64 } %temp11, i64 1)
  br i1 %call, label %while.end, label %while.body

while.end:                                        ; preds = %while.cond
  %steps12 = load i64, ptr %steps, align 8
  %n13 = load { i64, i64 }, ptr %n5, align 8
  store { i64, i64 } zeroinitializer, ptr %n5, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n13)
  store i64 %steps12, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

while.body:                                       ; preds = %while.cond
  %n14 = load { i64, i64 }, ptr %n5, align 8
  store { i64, i64 } %n14, ptr %temp6, align 8
  %temp15 = load { i64, i64 }, ptr %temp6, align 8
  %tag = extractvalue { i64, i64 } %temp15, 0
  %is = icmp eq i64 %tag, 0
  br i1 %is, label %if.then3, label %if.else

if.else:                                          ; preds = %while.body
  %temp19 = load { i64, i64 }, ptr %temp6, align 8
  %word20 = extractvalue { i64, i64 } %temp19, 0
  %word21 = extractvalue { i64, i64 } %temp19, 1
  store i64 %word21, ptr %if.value7, align 8
  br label %if.end

if.end:                                           ; preds = %if.else, %if.then3
  %if.value22 = load i64, ptr %if.value7, align 8
  %and = and i64 %if.value22, 1
  %cmp = icmp eq i64 %and, 0
  br i1 %cmp, label %if.then, label %if.else1

if.then:                                          ; preds = %if.end
  %n23 = load { i64, i64 }, ptr %n5, align 8
  %call24 = call fastcc { { i64, i64 }, i8 } @"bigint._wide_floordiv[int | bigint,int]"({ i64, i64 } %n23, i64 2)
  %flag = extractvalue { { i64, i64 }, i8 } %call24, 1
  %raised25 = icmp ne i8 %flag, 0
  br i1 %raised25, label %trace.line4, label %next

next:                                             ; preds = %if.then
  %result26 = extractvalue { { i64, i64 }, i8 } %call24, 0
  store { i64, i64 } %result26, ptr %if.value, align 8
  br label %if.end2

if.else1:                                         ; preds = %if.end
  %n27 = load { i64, i64 }, ptr %n5, align 8
  %call28 = call fastcc { i64, i64 } @"bigint._wide_mul[int,int | bigint]"(i64 3, { i64, i64 } %n27)
  store { i64, i64 } %call28, ptr %temp8, align 8
  %call30 = call fastcc { { i64, i64 }, i8 } @"bigint._wide_add[int | bigint,int]"({ i64, i64 } %call28, i64 1)
  %flag31 = extractvalue { { i64, i64 }, i8 } %call30, 1
  %raised32 = icmp ne i8 %flag31, 0
  br i1 %raised32, label %trace.line429, label %next33

next33:                                           ; preds = %if.else1
  %result34 = extractvalue { { i64, i64 }, i8 } %call30, 0
  %temp35 = load { i64, i64 }, ptr %temp8, align 8
  store { i64, i64 } zeroinitializer, ptr %temp8, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp35)
  store { i64, i64 } %result34, ptr %if.value, align 8
  br label %if.end2

if.end2:                                          ; preds = %next33, %next
  %if.value37 = load { i64, i64 }, ptr %if.value, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  %n38 = load { i64, i64 }, ptr %n5, align 8
  store { i64, i64 } zeroinitializer, ptr %n5, align 8
  store { i64, i64 } %if.value37, ptr %n5, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n38)
  %steps39 = load i64, ptr %steps, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %steps39, i64 1)
  %add40 = extractvalue { i64, i1 } %add, 0
  %overflow41 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow41, label %overflow, label %next42

next42:                                           ; preds = %if.end2
  store i64 %add40, ptr %steps, align 8
  br label %while.cond

if.then3:                                         ; preds = %while.body
  %temp16 = load { i64, i64 }, ptr %temp6, align 8
  %word = extractvalue { i64, i64 } %temp16, 0
  %word17 = extractvalue { i64, i64 } %temp16, 1
  %word18 = inttoptr i64 %word17 to ptr
  %_bits.at = getelementptr inbounds nuw %bigint, ptr %word18, i32 0, i32 2
  %_bits = load ptr, ptr %_bits.at, align 8
  %pyl_big_low = call i64 @pyl_big_low(ptr %_bits)
  store i64 %pyl_big_low, ptr %if.value7, align 8
  br label %if.end

overflow:                                         ; preds = %if.end2
  %call43 = call fastcc i8 @_errors.overflow()
  %raised44 = icmp ne i8 %call43, 0
  br i1 %raised44, label %trace.line5, label %next45

next45:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %release
  store i64 poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line5, %release4, %trace.line4
  %n46 = load { i64, i64 }, ptr %n5, align 8
  store { i64, i64 } zeroinitializer, ptr %n5, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n46)
  br label %unwind

release4:                                         ; preds = %trace.line429
  %temp36 = load { i64, i64 }, ptr %temp8, align 8
  store { i64, i64 } zeroinitializer, ptr %temp8, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp36)
  br label %release

return:                                           ; preds = %unwind, %while.end
  %result47 = load i64, ptr %result, align 8
  %raised48 = load i8, ptr %raised, align 1
  %pair = insertvalue { i64, i8 } poison, i64 %result47, 0
  %pair49 = insertvalue { i64, i8 } %pair, i8 %raised48, 1
  ret { i64, i8 } %pair49

trace.line4:                                      ; preds = %if.then
  call void @pyl_trace_add(ptr @location.1)
  br label %release

trace.line429:                                    ; preds = %if.else1
  call void @pyl_trace_add(ptr @location.1)
  br label %release4

trace.line5:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %release
}
