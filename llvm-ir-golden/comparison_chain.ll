define internal fastcc i8 @"comparison_chain.<module>"() {
entry:
  %call = call fastcc i1 @"comparison_chain.within[int,int,int]"(i64 0, i64 5, i64 10)
  %byte = zext i1 %call to i8
  %tuple = insertvalue { i8 } poison, i8 %byte, 0
  %call1 = call fastcc i8 @"printing.print[tuple[bool],str,str,None,bool]"({ i8 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised = icmp ne i8 %call1, 0
  br i1 %raised, label %trace.line5, label %next

next:                                             ; preds = %entry
  ret i8 0

unwind:                                           ; preds = %trace.line5
  ret i8 1

trace.line5:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc i1 @"comparison_chain.within[int,int,int]"(i64 %low.arg, i64 %x.arg, i64 %high.arg) {
entry:
  %low = alloca i64, align 8
  %x = alloca i64, align 8
  %high = alloca i64, align 8
  %temp = alloca i64, align 8
  %temp1 = alloca i64, align 8
  %if.value = alloca i1, align 1
  store i64 %low.arg, ptr %low, align 8
  store i64 %x.arg, ptr %x, align 8
  store i64 %high.arg, ptr %high, align 8
  store i64 0, ptr %temp, align 8
  store i64 0, ptr %temp1, align 8
  store i1 false, ptr %if.value, align 1
  %low2 = load i64, ptr %low, align 8
  store i64 %low2, ptr %temp, align 8
  %x3 = load i64, ptr %x, align 8
  store i64 %x3, ptr %temp1, align 8
  %temp4 = load i64, ptr %temp, align 8
  %temp5 = load i64, ptr %temp1, align 8
  %cmp = icmp sle i64 %temp4, %temp5
  br i1 %cmp, label %if.then, label %if.else

if.then:                                          ; preds = %entry
  %temp6 = load i64, ptr %temp1, align 8
  %high7 = load i64, ptr %high, align 8
  %cmp8 = icmp slt i64 %temp6, %high7
  store i1 %cmp8, ptr %if.value, align 1
  br label %if.end

if.else:                                          ; preds = %entry
  store i1 false, ptr %if.value, align 1
  br label %if.end

if.end:                                           ; preds = %if.else, %if.then
  %if.value9 = load i1, ptr %if.value, align 1
  ret i1 %if.value9
}
