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
  %n10 = alloca { i64, i64 }, align 8
  %temp = alloca { i64, i64 }, align 8
  %temp11 = alloca ptr, align 8
  %temp12 = alloca { i64, i64 }, align 8
  %if.value = alloca ptr, align 8
  %if.value13 = alloca { i64, i64 }, align 8
  %if.value14 = alloca i64, align 8
  %temp15 = alloca { i64, i64 }, align 8
  store i64 %n.arg, ptr %n, align 8
  store i64 0, ptr %steps, align 8
  store { i64, i64 } zeroinitializer, ptr %n10, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  store ptr null, ptr %temp11, align 8
  store { i64, i64 } zeroinitializer, ptr %temp12, align 8
  store ptr null, ptr %if.value, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value13, align 8
  store i64 0, ptr %if.value14, align 8
  store { i64, i64 } zeroinitializer, ptr %temp15, align 8
  %result = alloca i64, align 8
  %raised = alloca i1, align 1
  store i64 0, ptr %steps, align 8
  %n16 = load i64, ptr %n, align 8
  %union = insertvalue { i64, i64 } { i64 1, i64 poison }, i64 %n16, 1
  store { i64, i64 } %union, ptr %n10, align 8
  br label %while.cond

while.cond:                                       ; preds = %next68, %entry
  %n17 = load { i64, i64 }, ptr %n10, align 8
  store { i64, i64 } %n17, ptr %temp, align 8
  %temp18 = load { i64, i64 }, ptr %temp, align 8
  %tag = extractvalue { i64, i64 } %temp18, 0
  %is = icmp eq i64 %tag, 1
  br i1 %is, label %if.then, label %if.else

if.then:                                          ; preds = %while.cond
  %temp19 = load { i64, i64 }, ptr %temp, align 8
  %word = extractvalue { i64, i64 } %temp19, 0
  %word20 = extractvalue { i64, i64 } %temp19, 1
  %cmp = icmp ne i64 %word20, 1
  br i1 %cmp, label %while.body, label %while.end

if.else:                                          ; preds = %while.cond
  %temp21 = load { i64, i64 }, ptr %temp, align 8
  %tag22 = extractvalue { i64, i64 } %temp21, 0
  %is23 = icmp eq i64 %tag22, 2
  br i1 %is23, label %if.then1, label %if.else2

if.then1:                                         ; preds = %if.else
  %temp24 = load { i64, i64 }, ptr %temp, align 8
  %word25 = extractvalue { i64, i64 } %temp24, 0
  %word26 = extractvalue { i64, i64 } %temp24, 1
  %call = call fastcc ptr @"bigint._object_of_word[int]"(i64 %word26)
  store ptr %call, ptr %if.value, align 8
  br label %if.end

if.else2:                                         ; preds = %if.else
  %temp27 = load { i64, i64 }, ptr %temp, align 8
  %word28 = extractvalue { i64, i64 } %temp27, 0
  %word29 = extractvalue { i64, i64 } %temp27, 1
  %word30 = inttoptr i64 %word29 to ptr
  call fastcc void @retain(ptr %word30)
  store ptr %word30, ptr %if.value, align 8
  br label %if.end

if.end:                                           ; preds = %if.else2, %if.then1
  %if.value31 = load ptr, ptr %if.value, align 8
  store ptr null, ptr %if.value, align 8
  store ptr %if.value31, ptr %temp11, align 8
  %temp32 = load ptr, ptr %temp11, align 8
  %call33 = call fastcc i1 @"bigint.__eq__[bigint,int]"(ptr %temp32, i64 1)
  %temp34 = load ptr, ptr %temp11, align 8
  store ptr null, ptr %temp11, align 8
  call fastcc void @release.bigint(ptr %temp34)
  br i1 %call33, label %while.end, label %while.body

while.end:                                        ; preds = %if.end, %if.then
  %steps35 = load i64, ptr %steps, align 8
  %n36 = load { i64, i64 }, ptr %n10, align 8
  store { i64, i64 } zeroinitializer, ptr %n10, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n36)
  store i64 %steps35, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

while.body:                                       ; preds = %if.end, %if.then
  %n37 = load { i64, i64 }, ptr %n10, align 8
  store { i64, i64 } %n37, ptr %temp12, align 8
  %temp38 = load { i64, i64 }, ptr %temp12, align 8
  %tag39 = extractvalue { i64, i64 } %temp38, 0
  %is40 = icmp eq i64 %tag39, 0
  br i1 %is40, label %if.then8, label %if.else3

if.else3:                                         ; preds = %while.body
  %temp45 = load { i64, i64 }, ptr %temp12, align 8
  %word46 = extractvalue { i64, i64 } %temp45, 0
  %word47 = extractvalue { i64, i64 } %temp45, 1
  store i64 %word47, ptr %if.value14, align 8
  br label %if.end4

if.end4:                                          ; preds = %if.else3, %if.then8
  %if.value48 = load i64, ptr %if.value14, align 8
  %and = and i64 %if.value48, 1
  %cmp49 = icmp eq i64 %and, 0
  br i1 %cmp49, label %if.then5, label %if.else6

if.then5:                                         ; preds = %if.end4
  %n50 = load { i64, i64 }, ptr %n10, align 8
  %call51 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_floordiv[int | bigint,int]"({ i64, i64 } %n50, i64 2)
  %raised52 = extractvalue { { i64, i64 }, i1 } %call51, 1
  br i1 %raised52, label %trace.line4, label %next

next:                                             ; preds = %if.then5
  %result53 = extractvalue { { i64, i64 }, i1 } %call51, 0
  store { i64, i64 } %result53, ptr %if.value13, align 8
  br label %if.end7

if.else6:                                         ; preds = %if.end4
  %n54 = load { i64, i64 }, ptr %n10, align 8
  %call55 = call fastcc { i64, i64 } @"bigint._wide_mul[int,int | bigint]"(i64 3, { i64, i64 } %n54)
  store { i64, i64 } %call55, ptr %temp15, align 8
  %call57 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_add[int | bigint,int]"({ i64, i64 } %call55, i64 1)
  %raised58 = extractvalue { { i64, i64 }, i1 } %call57, 1
  br i1 %raised58, label %trace.line456, label %next59

next59:                                           ; preds = %if.else6
  %result60 = extractvalue { { i64, i64 }, i1 } %call57, 0
  %temp61 = load { i64, i64 }, ptr %temp15, align 8
  store { i64, i64 } zeroinitializer, ptr %temp15, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp61)
  store { i64, i64 } %result60, ptr %if.value13, align 8
  br label %if.end7

if.end7:                                          ; preds = %next59, %next
  %if.value63 = load { i64, i64 }, ptr %if.value13, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value13, align 8
  %n64 = load { i64, i64 }, ptr %n10, align 8
  store { i64, i64 } zeroinitializer, ptr %n10, align 8
  store { i64, i64 } %if.value63, ptr %n10, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n64)
  %steps65 = load i64, ptr %steps, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %steps65, i64 1)
  %add66 = extractvalue { i64, i1 } %add, 0
  %overflow67 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow67, label %overflow, label %next68

next68:                                           ; preds = %if.end7
  store i64 %add66, ptr %steps, align 8
  br label %while.cond

if.then8:                                         ; preds = %while.body
  %temp41 = load { i64, i64 }, ptr %temp12, align 8
  %word42 = extractvalue { i64, i64 } %temp41, 0
  %word43 = extractvalue { i64, i64 } %temp41, 1
  %word44 = inttoptr i64 %word43 to ptr
  %_bits.at = getelementptr inbounds nuw %bigint, ptr %word44, i32 0, i32 2
  %_bits = load ptr, ptr %_bits.at, align 8
  %pyl_big_low = call i64 @pyl_big_low(ptr %_bits)
  store i64 %pyl_big_low, ptr %if.value14, align 8
  br label %if.end4

overflow:                                         ; preds = %if.end7
  %call69 = call fastcc i1 @_errors.overflow()
  br i1 %call69, label %trace.line5, label %next70

next70:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %release
  store i64 poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line5, %release9, %trace.line4
  %n71 = load { i64, i64 }, ptr %n10, align 8
  store { i64, i64 } zeroinitializer, ptr %n10, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n71)
  br label %unwind

release9:                                         ; preds = %trace.line456
  %temp62 = load { i64, i64 }, ptr %temp15, align 8
  store { i64, i64 } zeroinitializer, ptr %temp15, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp62)
  br label %release

return:                                           ; preds = %unwind, %while.end
  %result72 = load i64, ptr %result, align 8
  %raised73 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result72, 0
  %pair74 = insertvalue { i64, i1 } %pair, i1 %raised73, 1
  ret { i64, i1 } %pair74

trace.line4:                                      ; preds = %if.then5
  call void @pyl_trace_add(ptr @location.1)
  br label %release

trace.line456:                                    ; preds = %if.else6
  call void @pyl_trace_add(ptr @location.1)
  br label %release9

trace.line5:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %release
}
