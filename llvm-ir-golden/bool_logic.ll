define internal fastcc i8 @"bool_logic.<module>"() {
entry:
  %call = call fastcc i1 @"bool_logic.allowed[int,bool,bool]"(i64 17, i1 true, i1 false)
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

define internal fastcc i1 @"bool_logic.allowed[int,bool,bool]"(i64 %age.arg, i1 %member.arg, i1 %banned.arg) {
entry:
  %age = alloca i64, align 8
  %member = alloca i1, align 1
  %banned = alloca i1, align 1
  %if.value = alloca i1, align 1
  store i64 %age.arg, ptr %age, align 8
  store i1 %member.arg, ptr %member, align 1
  store i1 %banned.arg, ptr %banned, align 1
  store i1 false, ptr %if.value, align 1
  %age1 = load i64, ptr %age, align 8
  %cmp = icmp sge i64 %age1, 18
  br i1 %cmp, label %if.then, label %or

or:                                               ; preds = %entry
  %member2 = load i1, ptr %member, align 1
  br i1 %member2, label %if.then, label %if.else

if.then:                                          ; preds = %or, %entry
  %banned3 = load i1, ptr %banned, align 1
  %not = xor i1 %banned3, true
  store i1 %not, ptr %if.value, align 1
  br label %if.end

if.else:                                          ; preds = %or
  store i1 false, ptr %if.value, align 1
  br label %if.end

if.end:                                           ; preds = %if.else, %if.then
  %if.value4 = load i1, ptr %if.value, align 1
  ret i1 %if.value4
}
