define internal fastcc i1 @"default_argument.<module>"() {
entry:
  %temp = alloca { i64, i64 }, align 8
  %temp1 = alloca { { i64, i64 }, { i64, i64 } }, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  store { { i64, i64 }, { i64, i64 } } zeroinitializer, ptr %temp1, align 8
  %call = call fastcc { { i64, i64 }, i1 } @"default_argument.power[int,int]"(i64 3, i64 2)
  %raised = extractvalue { { i64, i64 }, i1 } %call, 1
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %result = extractvalue { { i64, i64 }, i1 } %call, 0
  store { i64, i64 } %result, ptr %temp, align 8
  %call2 = call fastcc { { i64, i64 }, i1 } @"default_argument.power[int,int]"(i64 2, i64 5)
  %raised3 = extractvalue { { i64, i64 }, i1 } %call2, 1
  br i1 %raised3, label %trace.line8, label %next4

next4:                                            ; preds = %next
  %result5 = extractvalue { { i64, i64 }, i1 } %call2, 0
  %temp6 = load { i64, i64 }, ptr %temp, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  %tuple = insertvalue { { i64, i64 }, { i64, i64 } } poison, { i64, i64 } %temp6, 0
  %tuple7 = insertvalue { { i64, i64 }, { i64, i64 } } %tuple, { i64, i64 } %result5, 1
  store { { i64, i64 }, { i64, i64 } } %tuple7, ptr %temp1, align 8
  %call8 = call fastcc i1 @"printing.print[tuple[int | bigint, int | bigint],str,str,None,bool]"({ { i64, i64 }, { i64, i64 } } %tuple7, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  br i1 %call8, label %trace.line8, label %next9

next9:                                            ; preds = %next4
  %temp10 = load { { i64, i64 }, { i64, i64 } }, ptr %temp1, align 8
  store { { i64, i64 }, { i64, i64 } } zeroinitializer, ptr %temp1, align 8
  call fastcc void @"release.tuple[bigint | int, bigint | int]"({ { i64, i64 }, { i64, i64 } } %temp10)
  ret i1 false

unwind:                                           ; preds = %trace.line8
  %temp11 = load { i64, i64 }, ptr %temp, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp11)
  %temp12 = load { { i64, i64 }, { i64, i64 } }, ptr %temp1, align 8
  store { { i64, i64 }, { i64, i64 } } zeroinitializer, ptr %temp1, align 8
  call fastcc void @"release.tuple[bigint | int, bigint | int]"({ { i64, i64 }, { i64, i64 } } %temp12)
  ret i1 true

trace.line8:                                      ; preds = %next4, %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { { i64, i64 }, i1 } @"default_argument.power[int,int]"(i64 %base.arg, i64 %exponent.arg) {
entry:
  %base = alloca i64, align 8
  %exponent = alloca i64, align 8
  %result = alloca i64, align 8
  %result1 = alloca { i64, i64 }, align 8
  %_ = alloca i64, align 8
  %temp = alloca i64, align 8
  %temp2 = alloca { i64, i64 }, align 8
  %temp3 = alloca i64, align 8
  %counter = alloca i64, align 8
  %if.value = alloca { i64, i64 }, align 8
  store i64 %base.arg, ptr %base, align 8
  store i64 %exponent.arg, ptr %exponent, align 8
  store i64 0, ptr %result, align 8
  store { i64, i64 } zeroinitializer, ptr %result1, align 8
  store i64 0, ptr %_, align 8
  store i64 0, ptr %temp, align 8
  store { i64, i64 } zeroinitializer, ptr %temp2, align 8
  store i64 0, ptr %temp3, align 8
  store i64 0, ptr %counter, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  %result4 = alloca { i64, i64 }, align 8
  %raised = alloca i1, align 1
  store i64 1, ptr %result, align 8
  %result5 = load i64, ptr %result, align 8
  %union = insertvalue { i64, i64 } { i64 1, i64 poison }, i64 %result5, 1
  store { i64, i64 } %union, ptr %result1, align 8
  %exponent6 = load i64, ptr %exponent, align 8
  store i64 0, ptr %counter, align 8
  br label %for.cond

for.cond:                                         ; preds = %if.end, %entry
  %counter7 = load i64, ptr %counter, align 8
  %cmp = icmp slt i64 %counter7, %exponent6
  br i1 %cmp, label %for.body, label %for.end

for.body:                                         ; preds = %for.cond
  store i64 %counter7, ptr %temp, align 8
  %temp8 = load i64, ptr %temp, align 8
  store i64 %temp8, ptr %_, align 8
  %result9 = load { i64, i64 }, ptr %result1, align 8
  store { i64, i64 } zeroinitializer, ptr %result1, align 8
  store { i64, i64 } %result9, ptr %temp2, align 8
  %base10 = load i64, ptr %base, align 8
  store i64 %base10, ptr %temp3, align 8
  %temp11 = load { i64, i64 }, ptr %temp2, align 8
  %tag = extractvalue { i64, i64 } %temp11, 0
  %is = icmp eq i64 %tag, 1
  br i1 %is, label %if.then, label %if.else

if.then:                                          ; preds = %for.body
  %temp12 = load { i64, i64 }, ptr %temp2, align 8
  %word = extractvalue { i64, i64 } %temp12, 0
  %word13 = extractvalue { i64, i64 } %temp12, 1
  %temp14 = load { i64, i64 }, ptr %temp2, align 8
  store { i64, i64 } zeroinitializer, ptr %temp2, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp14)
  %temp15 = load i64, ptr %temp3, align 8
  %call = call fastcc { { i64, i64 }, i1 } @"bigint._wide_mul[int,int]"(i64 %word13, i64 %temp15)
  %raised16 = extractvalue { { i64, i64 }, i1 } %call, 1
  br i1 %raised16, label %trace.line4, label %next

next:                                             ; preds = %if.then
  %result17 = extractvalue { { i64, i64 }, i1 } %call, 0
  store { i64, i64 } %result17, ptr %if.value, align 8
  br label %if.end

if.else:                                          ; preds = %for.body
  %temp18 = load { i64, i64 }, ptr %temp2, align 8
  %word19 = extractvalue { i64, i64 } %temp18, 0
  %word20 = extractvalue { i64, i64 } %temp18, 1
  %word21 = inttoptr i64 %word20 to ptr
  %temp22 = load i64, ptr %temp3, align 8
  %call23 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_mul[bigint,int]"(ptr %word21, i64 %temp22)
  %raised24 = extractvalue { { i64, i64 }, i1 } %call23, 1
  br i1 %raised24, label %trace.line4, label %next25

next25:                                           ; preds = %if.else
  %result26 = extractvalue { { i64, i64 }, i1 } %call23, 0
  %temp27 = load { i64, i64 }, ptr %temp2, align 8
  store { i64, i64 } zeroinitializer, ptr %temp2, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp27)
  store { i64, i64 } %result26, ptr %if.value, align 8
  br label %if.end

if.end:                                           ; preds = %next25, %next
  %if.value29 = load { i64, i64 }, ptr %if.value, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  store { i64, i64 } %if.value29, ptr %result1, align 8
  %counter30 = load i64, ptr %counter, align 8
  %add = add i64 %counter30, 1
  store i64 %add, ptr %counter, align 8
  br label %for.cond

for.end:                                          ; preds = %for.cond
  %result31 = load { i64, i64 }, ptr %result1, align 8
  store { i64, i64 } zeroinitializer, ptr %result1, align 8
  store { i64, i64 } %result31, ptr %result4, align 8
  store i1 false, ptr %raised, align 1
  br label %return

unwind:                                           ; preds = %trace.line4
  %temp28 = load { i64, i64 }, ptr %temp2, align 8
  store { i64, i64 } zeroinitializer, ptr %temp2, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp28)
  store { i64, i64 } poison, ptr %result4, align 8
  store i1 true, ptr %raised, align 1
  br label %return

return:                                           ; preds = %for.end, %unwind
  %result32 = load { i64, i64 }, ptr %result4, align 8
  %raised33 = load i1, ptr %raised, align 1
  %pair = insertvalue { { i64, i64 }, i1 } poison, { i64, i64 } %result32, 0
  %pair34 = insertvalue { { i64, i64 }, i1 } %pair, i1 %raised33, 1
  ret { { i64, i64 }, i1 } %pair34

trace.line4:                                      ; preds = %if.else, %if.then
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
