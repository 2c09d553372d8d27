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
  %n11 = alloca { i64, i64 }, align 8
  %temp = alloca { i64, i64 }, align 8
  %temp12 = alloca ptr, align 8
  %temp13 = alloca { i64, i64 }, align 8
  %temp14 = alloca ptr, align 8
  %temp15 = alloca { i64, i64 }, align 8
  %temp16 = alloca ptr, align 8
  %if.value = alloca { i64, i64 }, align 8
  %if.value17 = alloca i64, align 8
  %if.value18 = alloca { i64, i64 }, align 8
  %temp19 = alloca { i64, i64 }, align 8
  store i64 %n.arg, ptr %n, align 8
  store i64 0, ptr %steps, align 8
  store { i64, i64 } zeroinitializer, ptr %n11, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  store ptr null, ptr %temp12, align 8
  store { i64, i64 } zeroinitializer, ptr %temp13, align 8
  store ptr null, ptr %temp14, align 8
  store { i64, i64 } zeroinitializer, ptr %temp15, align 8
  store ptr null, ptr %temp16, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  store i64 0, ptr %if.value17, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value18, align 8
  store { i64, i64 } zeroinitializer, ptr %temp19, align 8
  %result = alloca i64, align 8
  %raised = alloca i1, align 1
  store i64 0, ptr %steps, align 8
  %n20 = load i64, ptr %n, align 8
  %union = insertvalue { i64, i64 } { i64 1, i64 poison }, i64 %n20, 1
  store { i64, i64 } %union, ptr %n11, align 8
  br label %while.cond

while.cond:                                       ; preds = %next88, %entry
  %n21 = load { i64, i64 }, ptr %n11, align 8
  store { i64, i64 } %n21, ptr %temp, align 8
  %temp22 = load { i64, i64 }, ptr %temp, align 8
  %tag = extractvalue { i64, i64 } %temp22, 0
  %is = icmp eq i64 %tag, 1
  br i1 %is, label %if.then, label %if.else

if.then:                                          ; preds = %while.cond
  %temp23 = load { i64, i64 }, ptr %temp, align 8
  %word = extractvalue { i64, i64 } %temp23, 0
  %word24 = extractvalue { i64, i64 } %temp23, 1
  %cmp = icmp ne i64 %word24, 1
  br i1 %cmp, label %while.body, label %while.end

if.else:                                          ; preds = %while.cond
  %temp25 = load { i64, i64 }, ptr %temp, align 8
  %word26 = extractvalue { i64, i64 } %temp25, 0
  %word27 = extractvalue { i64, i64 } %temp25, 1
  %word28 = inttoptr i64 %word27 to ptr
  store ptr %word28, ptr %temp12, align 8
  %temp29 = load ptr, ptr %temp12, align 8
  %call = call fastcc i1 @"bigint.__eq__[bigint,int]"(ptr %temp29, i64 1)
  br i1 %call, label %while.end, label %while.body

while.end:                                        ; preds = %if.else, %if.then
  %steps30 = load i64, ptr %steps, align 8
  %n31 = load { i64, i64 }, ptr %n11, align 8
  store { i64, i64 } zeroinitializer, ptr %n11, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n31)
  store i64 %steps30, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

while.body:                                       ; preds = %if.else, %if.then
  %n32 = load { i64, i64 }, ptr %n11, align 8
  store { i64, i64 } %n32, ptr %temp13, align 8
  %temp33 = load { i64, i64 }, ptr %temp13, align 8
  %tag34 = extractvalue { i64, i64 } %temp33, 0
  %is35 = icmp eq i64 %tag34, 1
  br i1 %is35, label %if.then1, label %if.else2

if.then1:                                         ; preds = %while.body
  %temp36 = load { i64, i64 }, ptr %temp13, align 8
  %word37 = extractvalue { i64, i64 } %temp36, 0
  %word38 = extractvalue { i64, i64 } %temp36, 1
  %and = and i64 %word38, 1
  store i64 %and, ptr %if.value17, align 8
  br label %if.end

if.else2:                                         ; preds = %while.body
  %temp39 = load { i64, i64 }, ptr %temp13, align 8
  %word40 = extractvalue { i64, i64 } %temp39, 0
  %word41 = extractvalue { i64, i64 } %temp39, 1
  %word42 = inttoptr i64 %word41 to ptr
  store ptr %word42, ptr %temp14, align 8
  %temp43 = load ptr, ptr %temp14, align 8
  %call44 = call fastcc { i64, i1 } @"bigint.__mod__[bigint,int]"(ptr %temp43, i64 2)
  %raised45 = extractvalue { i64, i1 } %call44, 1
  br i1 %raised45, label %trace.line4, label %next

next:                                             ; preds = %if.else2
  %result46 = extractvalue { i64, i1 } %call44, 0
  store i64 %result46, ptr %if.value17, align 8
  br label %if.end

if.end:                                           ; preds = %next, %if.then1
  %if.value47 = load i64, ptr %if.value17, align 8
  %cmp48 = icmp eq i64 %if.value47, 0
  br i1 %cmp48, label %if.then3, label %if.else7

if.then3:                                         ; preds = %if.end
  %n49 = load { i64, i64 }, ptr %n11, align 8
  store { i64, i64 } zeroinitializer, ptr %n11, align 8
  store { i64, i64 } %n49, ptr %temp15, align 8
  %temp50 = load { i64, i64 }, ptr %temp15, align 8
  %tag51 = extractvalue { i64, i64 } %temp50, 0
  %is52 = icmp eq i64 %tag51, 1
  br i1 %is52, label %if.then4, label %if.else5

if.then4:                                         ; preds = %if.then3
  %temp53 = load { i64, i64 }, ptr %temp15, align 8
  %word54 = extractvalue { i64, i64 } %temp53, 0
  %word55 = extractvalue { i64, i64 } %temp53, 1
  %temp56 = load { i64, i64 }, ptr %temp15, align 8
  store { i64, i64 } zeroinitializer, ptr %temp15, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp56)
  %shr = ashr i64 %word55, 1
  %union57 = insertvalue { i64, i64 } { i64 1, i64 poison }, i64 %shr, 1
  store { i64, i64 } %union57, ptr %if.value18, align 8
  br label %if.end6

if.else5:                                         ; preds = %if.then3
  %temp58 = load { i64, i64 }, ptr %temp15, align 8
  %word59 = extractvalue { i64, i64 } %temp58, 0
  %word60 = extractvalue { i64, i64 } %temp58, 1
  %word61 = inttoptr i64 %word60 to ptr
  store ptr %word61, ptr %temp16, align 8
  %temp62 = load ptr, ptr %temp16, align 8
  %call64 = call fastcc { { i64, i64 }, i1 } @"bigint.__floordiv__[bigint,int]"(ptr %temp62, i64 2)
  %raised65 = extractvalue { { i64, i64 }, i1 } %call64, 1
  br i1 %raised65, label %trace.line463, label %next66

next66:                                           ; preds = %if.else5
  %result67 = extractvalue { { i64, i64 }, i1 } %call64, 0
  %temp68 = load { i64, i64 }, ptr %temp15, align 8
  store { i64, i64 } zeroinitializer, ptr %temp15, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp68)
  store { i64, i64 } %result67, ptr %if.value18, align 8
  br label %if.end6

if.end6:                                          ; preds = %next66, %if.then4
  %if.value70 = load { i64, i64 }, ptr %if.value18, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value18, align 8
  store { i64, i64 } %if.value70, ptr %if.value, align 8
  br label %if.end8

if.else7:                                         ; preds = %if.end
  %n71 = load { i64, i64 }, ptr %n11, align 8
  %call72 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_mul[int,int | bigint]"(i64 3, { i64, i64 } %n71)
  %raised73 = extractvalue { { i64, i64 }, i1 } %call72, 1
  br i1 %raised73, label %trace.line4, label %next74

next74:                                           ; preds = %if.else7
  %result75 = extractvalue { { i64, i64 }, i1 } %call72, 0
  store { i64, i64 } %result75, ptr %temp19, align 8
  %call77 = call fastcc { { i64, i64 }, i1 } @"bigint._wide_add[int | bigint,int]"({ i64, i64 } %result75, i64 1)
  %raised78 = extractvalue { { i64, i64 }, i1 } %call77, 1
  br i1 %raised78, label %trace.line476, label %next79

next79:                                           ; preds = %next74
  %result80 = extractvalue { { i64, i64 }, i1 } %call77, 0
  %temp81 = load { i64, i64 }, ptr %temp19, align 8
  store { i64, i64 } zeroinitializer, ptr %temp19, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp81)
  store { i64, i64 } %result80, ptr %if.value, align 8
  br label %if.end8

if.end8:                                          ; preds = %next79, %if.end6
  %if.value83 = load { i64, i64 }, ptr %if.value, align 8
  store { i64, i64 } zeroinitializer, ptr %if.value, align 8
  %n84 = load { i64, i64 }, ptr %n11, align 8
  store { i64, i64 } zeroinitializer, ptr %n11, align 8
  store { i64, i64 } %if.value83, ptr %n11, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n84)
  %steps85 = load i64, ptr %steps, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %steps85, i64 1)
  %add86 = extractvalue { i64, i1 } %add, 0
  %overflow87 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow87, label %overflow, label %next88

next88:                                           ; preds = %if.end8
  store i64 %add86, ptr %steps, align 8
  br label %while.cond

overflow:                                         ; preds = %if.end8
  %call89 = call fastcc i1 @_errors.overflow()
  br i1 %call89, label %trace.line5, label %next90

next90:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %release, %release9
  store i64 poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line5, %release10, %trace.line4
  %n91 = load { i64, i64 }, ptr %n11, align 8
  store { i64, i64 } zeroinitializer, ptr %n11, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %n91)
  br label %unwind

release9:                                         ; preds = %trace.line463
  %temp69 = load { i64, i64 }, ptr %temp15, align 8
  store { i64, i64 } zeroinitializer, ptr %temp15, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp69)
  br label %unwind

release10:                                        ; preds = %trace.line476
  %temp82 = load { i64, i64 }, ptr %temp19, align 8
  store { i64, i64 } zeroinitializer, ptr %temp19, align 8
  call fastcc void @"release.bigint | int"({ i64, i64 } %temp82)
  br label %release

return:                                           ; preds = %unwind, %while.end
  %result92 = load i64, ptr %result, align 8
  %raised93 = load i1, ptr %raised, align 1
  %pair = insertvalue { i64, i1 } poison, i64 %result92, 0
  %pair94 = insertvalue { i64, i1 } %pair, i1 %raised93, 1
  ret { i64, i1 } %pair94

trace.line4:                                      ; preds = %if.else7, %if.else2
  call void @pyl_trace_add(ptr @location.1)
  br label %release

trace.line463:                                    ; preds = %if.else5
  call void @pyl_trace_add(ptr @location.1)
  br label %release9

trace.line476:                                    ; preds = %next74
  call void @pyl_trace_add(ptr @location.1)
  br label %release10

trace.line5:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.2)
  br label %release
}
