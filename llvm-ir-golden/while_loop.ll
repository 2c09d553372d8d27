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
  %n7 = alloca { i64, i64 }, align 8
  %temp = alloca { i64, i64 }, align 8
  %temp8 = alloca ptr, align 8
  %temp9 = alloca { i64, i64 }, align 8
  %temp10 = alloca ptr, align 8
  %if.value = alloca { i64, i64 }, align 8
  %if.value11 = alloca i64, align 8
  %temp12 = alloca { i64, i64 }, align 8
  store i64 %n.arg, ptr %n, align 8
  store i64 0, ptr %steps, align 8
  store { i64, i64 } zeroinitializer, ptr %n7, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  store ptr null, ptr %temp8, align 8
  store { i64, i64 } zeroinitializer, ptr %temp9, align 8
  store ptr null, ptr %temp10, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  store i64 0, ptr %if.value11, align 8
  store { i64, i64 } zeroinitializer, ptr %temp12, align 8
  %result = alloca i64, align 8
  %raised = alloca i1, align 1
  store i64 0, ptr %steps, align 8
  %n13 = load i64, ptr %n, align 8
  %union = insertvalue { i64, i64 } { i64 1, i64 poison }, i64 %n13, 1
  store { i64, i64 } %union, ptr %n7, align 8
  br label %while.cond

while.cond:                                       ; preds = %next64, %entry
  %n14 = load { i64, i64 }, ptr %n7, align 8
  store { i64, i64 } %n14, ptr %temp, align 8
  %temp15 = load { i64, i64 }, ptr %temp, align 8
  %tag = extractvalue { i64, i64 } %temp15, 0
  %is = icmp eq i64 %tag, 1
  br i1 %is, label %if.then, label %if.else

if.then:                                          ; preds = %while.cond
  %temp16 = load { i64, i64 }, ptr %temp, align 8
  %word = extractvalue { i64, i64 } %temp16, 0
  %word17 = extractvalue { i64, i64 } %temp16, 1
  %cmp = icmp ne i64 %word17, 1
  br i1 %cmp, label %while.body, label %while.end

if.else:                                          ; preds = %while.cond
  %temp18 = load { i64, i64 }, ptr %temp, align 8
  %word19 = extractvalue { i64, i64 } %temp18, 0
  %word20 = extractvalue { i64, i64 } %temp18, 1
  %word21 = inttoptr i64 %word20 to ptr
  store ptr %word21, ptr %temp8, align 8
  %temp22 = load ptr, ptr %temp8, align 8
  %call = call fastcc i1 @"bigint.__eq__[bigint,int]"(ptr %temp22, i64 1)
  br i1 %call, label %while.end, label %while.body

while.end:                                        ; preds = %if.else, %if.then
  %steps23 = load i64, ptr %steps, align 8
  %n24 = load { i64, i64 }, ptr %n7, align 8
  store { i64, i64 } zeroinitializer, ptr %n7, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n24)
  store i64 %steps23, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

while.body:                                       ; preds = %if.else, %if.then
  %n25 = load { i64, i64 }, ptr %n7, align 8
  store { i64, i64 } %n25, ptr %temp9, align 8
  %temp26 = load { i64, i64 }, ptr %temp9, align 8
  %tag27 = extractvalue { i64, i64 } %temp26, 0
  %is28 = icmp eq i64 %tag27, 1
  br i1 %is28, label %if.then1, label %if.else2

if.then1:                                         ; preds = %while.body
  %temp29 = load { i64, i64 }, ptr %temp9, align 8
  %word30 = extractvalue { i64, i64 } %temp29, 0
  %word31 = extractvalue { i64, i64 } %temp29, 1
  %and = and i64 %word31, 1
  store i64 %and, ptr %if.value11, align 8
  br label %if.end

if.else2:                                         ; preds = %while.body
  %temp32 = load { i64, i64 }, ptr %temp9, align 8
  %word33 = extractvalue { i64, i64 } %temp32, 0
  %word34 = extractvalue { i64, i64 } %temp32, 1
  %word35 = inttoptr i64 %word34 to ptr
  store ptr %word35, ptr %temp10, align 8
  %temp36 = load ptr, ptr %temp10, align 8
  %call37 = call fastcc { i64, i1 } @"bigint.__mod__[bigint,int]"(ptr %temp36, i64 2)
  %raised38 = extractvalue { i64, i1 } %call37, 1
  br i1 %raised38, label %trace.line4, label %next

next:                                             ; preds = %if.else2
  %result39 = extractvalue { i64, i1 } %call37, 0
  store i64 %result39, ptr %if.value11, align 8
  br label %if.end

if.end:                                           ; preds = %next, %if.then1
  %if.value40 = load i64, ptr %if.value11, align 8
  %cmp41 = icmp eq i64 %if.value40, 0
  br i1 %cmp41, label %if.then3, label %if.else4

if.then3:                                         ; preds = %if.end
  %n42 = load { i64, i64 }, ptr %n7, align 8
  %call43 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_floordiv[int | bigint,int]"({ i64, i64 } %n42, i64 2)
  %raised44 = extractvalue { { i64, i64 }, i1 } %call43, 1
  br i1 %raised44, label %trace.line4, label %next45

next45:                                           ; preds = %if.then3
  %result46 = extractvalue { { i64, i64 }, i1 } %call43, 0
  store { i64, i64 } %result46, ptr %if.value, align 8
  br label %if.end5

if.else4:                                         ; preds = %if.end
  %n47 = load { i64, i64 }, ptr %n7, align 8
  %call48 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_mul[int,int | bigint]"(i64 3, { i64, i64 } %n47)
  %raised49 = extractvalue { { i64, i64 }, i1 } %call48, 1
  br i1 %raised49, label %trace.line4, label %next50

next50:                                           ; preds = %if.else4
  %result51 = extractvalue { { i64, i64 }, i1 } %call48, 0
  store { i64, i64 } %result51, ptr %temp12, align 8
  %call53 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_add[int | bigint,int]"({ i64, i64 } %result51, i64 1)
  %raised54 = extractvalue { { i64, i64 }, i1 } %call53, 1
  br i1 %raised54, label %trace.line452, label %next55

next55:                                           ; preds = %next50
  %result56 = extractvalue { { i64, i64 }, i1 } %call53, 0
  %temp57 = load { i64, i64 }, ptr %temp12, align 8
  store { i64, i64 } zeroinitializer, ptr %temp12, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp57)
  store { i64, i64 } %result56, ptr %if.value, align 8
  br label %if.end5

if.end5:                                          ; preds = %next55, %next45
  %if.value59 = load { i64, i64 }, ptr %if.value, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  %n60 = load { i64, i64 }, ptr %n7, align 8
  store { i64, i64 } zeroinitializer, ptr %n7, align 8
  store { i64, i64 } %if.value59, ptr %n7, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n60)
  %steps61 = load i64, ptr %steps, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %steps61, i64 1)
  %add62 = extractvalue { i64, i1 } %add, 0
  %overflow63 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow63, label %overflow, label %next64

next64:                                           ; preds = %if.end5
  store i64 %add62, ptr %steps, align 8
  br label %while.cond

overflow:                                         ; preds = %if.end5
  %call65 = call fastcc i1 @_errors.overflow()
  br i1 %call65, label %trace.line5, label %next66

next66:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %release
  store i64 poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line5, %release6, %trace.line4
  %n67 = load { i64, i64 }, ptr %n7, align 8
  store { i64, i64 } zeroinitializer, ptr %n7, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n67)
  br label %unwind

release6:                                         ; preds = %trace.line452
  %temp58 = load { i64, i64 }, ptr %temp12, align 8
  store { i64, i64 } zeroinitializer, ptr %temp12, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp58)
  br label %release

return:                                           ; preds = %unwind, %while.end
  %result68 = load i64, ptr %result, align 8
  %raised69 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result68, 0
  %pair70 = insertvalue { i64, i1 } %pair, i1 %raised69, 1
  ret { i64, i1 } %pair70

trace.line4:                                      ; preds = %if.else4, %if.then3, %if.else2
  call void @pyl_trace_add(ptr @location.1)
  br label %release

trace.line452:                                    ; preds = %next50
  call void @pyl_trace_add(ptr @location.1)
  br label %release6

trace.line5:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %release
}
