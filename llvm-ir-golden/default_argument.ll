define internal fastcc i8 @"default_argument.<module>"() {
entry:
  %temp = alloca { { i64, i64 }, { i64, i64 } }, align 8
  store { { i64, i64 }, { i64, i64 } } zeroinitializer, ptr %temp, align 8
  %call = call fastcc { i64, i64 } @"default_argument.power[int,int]"(i64 3, i64 2)
  %call1 = call fastcc { i64, i64 } @"default_argument.power[int,int]"(i64 2, i64 5)
  %tuple = insertvalue { { i64, i64 }, { i64, i64 } } poison, { i64, i64 } %call, 0
  %tuple2 = insertvalue { { i64, i64 }, { i64, i64 } } %tuple, { i64, i64 } %call1, 1
  store { { i64, i64 }, { i64, i64 } } %tuple2, ptr %temp, align 8
  %call3 = call fastcc i8 @"printing.print[tuple[int | bigint, int | bigint],str,str,None,bool]"({ { i64, i64 }, { i64, i64 } } %tuple2, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised = icmp ne i8 %call3, 0
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %temp4 = load { { i64, i64 }, { i64, i64 } }, ptr %temp, align 8
  store { { i64, i64 }, { i64, i64 } } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[bigint | int, bigint | int]"({ { i64, i64 }, { i64, i64 } } %temp4)
  ret i8 0

unwind:                                           ; preds = %release
  ret i8 1

release:                                          ; preds = %trace.line8
  %temp5 = load { { i64, i64 }, { i64, i64 } }, ptr %temp, align 8
  store { { i64, i64 }, { i64, i64 } } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[bigint | int, bigint | int]"({ { i64, i64 }, { i64, i64 } } %temp5)
  br label %unwind

trace.line8:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc { i64, i64 } @"default_argument.power[int,int]"(i64 %base.arg, i64 %exponent.arg) {
entry:
  %base = alloca i64, align 8
  %exponent = alloca i64, align 8
  %result = alloca i64, align 8
  %result1 = alloca { i64, i64 }, align 8
  %_ = alloca i64, align 8
  %temp = alloca i64, align 8
  %counter = alloca i64, align 8
  store i64 %base.arg, ptr %base, align 8
  store i64 %exponent.arg, ptr %exponent, align 8
  store i64 0, ptr %result, align 8
  store { i64, i64 } zeroinitializer, ptr %result1, align 8
  store i64 0, ptr %_, align 8
  store i64 0, ptr %temp, align 8
  store i64 0, ptr %counter, align 8
  store i64 1, ptr %result, align 8
  %result2 = load i64, ptr %result, align 8
  %union = insertvalue { i64, i64 } { i64 1, i64 poison }, i64 %result2, 1
  store { i64, i64 } %union, ptr %result1, align 8
  %exponent3 = load i64, ptr %exponent, align 8
  store i64 0, ptr %counter, align 8
  br label %for.cond

for.cond:                                         ; preds = %for.body, %entry
  %counter4 = load i64, ptr %counter, align 8
  %cmp = icmp slt i64 %counter4, %exponent3
  br i1 %cmp, label %for.body, label %for.end

for.body:                                         ; preds = %for.cond
  store i64 %counter4, ptr %temp, align 8
  %temp5 = load i64, ptr %temp, align 8
  store i64 %temp5, ptr %_, align 8
  %result6 = load { i64, i64 }, ptr %result1, align 8
  %base7 = load i64, ptr %base, align 8
  %call = call fastcc { i64, i64 } @"bigint._wide_mul[int | bigint,int]"({ i64, i64 } %result6, i64 %base7)
  %result8 = load { i64, i64 }, ptr %result1, align 8
  store { i64, i64 } zeroinitializer, ptr %result1, align 8
  store { i64, i64 } %call, ptr %result1, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %result8)
  %counter9 = load i64, ptr %counter, align 8
  %add = add nsw i64 %counter9, 1
  store i64 %add, ptr %counter, align 8
  br label %for.cond

for.end:                                          ; preds = %for.cond
  %result10 = load { i64, i64 }, ptr %result1, align 8
  store { i64, i64 } zeroinitializer, ptr %result1, align 8
  ret { i64, i64 } %result10
}
