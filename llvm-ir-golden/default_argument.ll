define internal fastcc i1 @"default_argument.<module>"() {
entry:
  %temp = alloca { i64, i64 }, align 8
  %temp2 = alloca { { i64, i64 }, { i64, i64 } }, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  store { { i64, i64 }, { i64, i64 } } zeroinitializer, ptr %temp2, align 8
  %call = call fastcc { { i64, i64 }, i1 } @"default_argument.power[int,int]"(i64 3, i64 2)
  %raised = extractvalue { { i64, i64 }, i1 } %call, 1
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %result = extractvalue { { i64, i64 }, i1 } %call, 0
  store { i64, i64 } %result, ptr %temp, align 8
  %call4 = call fastcc { { i64, i64 }, i1 } @"default_argument.power[int,int]"(i64 2, i64 5)
  %raised5 = extractvalue { { i64, i64 }, i1 } %call4, 1
  br i1 %raised5, label %trace.line83, label %next6

next6:                                            ; preds = %next
  %result7 = extractvalue { { i64, i64 }, i1 } %call4, 0
  %temp8 = load { i64, i64 }, ptr %temp, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  %tuple = insertvalue { { i64, i64 }, { i64, i64 } } poison, { i64, i64 } %temp8, 0
  %tuple9 = insertvalue { { i64, i64 }, { i64, i64 } } %tuple, { i64, i64 } %result7, 1
  store { { i64, i64 }, { i64, i64 } } %tuple9, ptr %temp2, align 8
  %call11 = call fastcc i1 @"printing.print[tuple[int | bigint, int | bigint],str,str,None,bool]"({ { i64, i64 }, { i64, i64 } } %tuple9, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  br i1 %call11, label %trace.line810, label %next12

next12:                                           ; preds = %next6
  %temp13 = load { { i64, i64 }, { i64, i64 } }, ptr %temp2, align 8
  store { { i64, i64 }, { i64, i64 } } zeroinitializer, ptr %temp2, align 8
  call fastcc void @"release.tuple[bigint | int, bigint | int]"({ { i64, i64 }, { i64, i64 } } %temp13)
  ret i1 false

unwind:                                           ; preds = %release1, %release, %trace.line8
  ret i1 true

release:                                          ; preds = %trace.line83
  %temp14 = load { i64, i64 }, ptr %temp, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp14)
  br label %unwind

release1:                                         ; preds = %trace.line810
  %temp15 = load { { i64, i64 }, { i64, i64 } }, ptr %temp2, align 8
  store { { i64, i64 }, { i64, i64 } } zeroinitializer, ptr %temp2, align 8
  call fastcc void @"release.tuple[bigint | int, bigint | int]"({ { i64, i64 }, { i64, i64 } } %temp15)
  br label %unwind

trace.line8:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line83:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %release

trace.line810:                                    ; preds = %next6
  call void @pyl_trace_add(ptr @location.0)
  br label %release1
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
  %call24 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_mul[bigint,int]"(ptr %word21, i64 %temp22)
  %raised25 = extractvalue { { i64, i64 }, i1 } %call24, 1
  br i1 %raised25, label %trace.line423, label %next26

next26:                                           ; preds = %if.else
  %result27 = extractvalue { { i64, i64 }, i1 } %call24, 0
  %temp28 = load { i64, i64 }, ptr %temp2, align 8
  store { i64, i64 } zeroinitializer, ptr %temp2, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp28)
  store { i64, i64 } %result27, ptr %if.value, align 8
  br label %if.end

if.end:                                           ; preds = %next26, %next
  %if.value30 = load { i64, i64 }, ptr %if.value, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  store { i64, i64 } %if.value30, ptr %result1, align 8
  %counter31 = load i64, ptr %counter, align 8
  %add = add nsw i64 %counter31, 1
  store i64 %add, ptr %counter, align 8
  br label %for.cond

for.end:                                          ; preds = %for.cond
  %result32 = load { i64, i64 }, ptr %result1, align 8
  store { i64, i64 } zeroinitializer, ptr %result1, align 8
  store { i64, i64 } %result32, ptr %result4, align 8
  store i1 false, ptr %raised, align 1
  br label %return

unwind:                                           ; preds = %release, %trace.line4
  store { i64, i64 } poison, ptr %result4, align 8
  store i1 true, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line423
  %temp29 = load { i64, i64 }, ptr %temp2, align 8
  store { i64, i64 } zeroinitializer, ptr %temp2, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp29)
  br label %unwind

return:                                           ; preds = %for.end, %unwind
  %result33 = load { i64, i64 }, ptr %result4, align 8
  %raised34 = load i1, ptr %raised, align 1
  %pair = insertvalue { { i64, i64 }, i1 } poison, { i64, i64 } %result33, 0
  %pair35 = insertvalue { { i64, i64 }, i1 } %pair, i1 %raised34, 1
  ret { { i64, i64 }, i1 } %pair35

trace.line4:                                      ; preds = %if.then
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind

trace.line423:                                    ; preds = %if.else
  call void @pyl_trace_add(ptr @location.1)
  br label %release
}
