define internal fastcc i8 @"comprehension.<module>"() {
entry:
  %temp = alloca { ptr }, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  %call = call fastcc { ptr, i8 } @"comprehension.even_squares[int]"(i64 6)
  %flag = extractvalue { ptr, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line5, label %next

next:                                             ; preds = %entry
  %result = extractvalue { ptr, i8 } %call, 0
  %tuple = insertvalue { ptr } poison, ptr %result, 0
  store { ptr } %tuple, ptr %temp, align 8
  %call2 = call fastcc i8 @"printing.print[tuple[list[int]],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised3 = icmp ne i8 %call2, 0
  br i1 %raised3, label %trace.line51, label %next4

next4:                                            ; preds = %next
  %temp5 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[list[int]]"({ ptr } %temp5)
  ret i8 0

unwind:                                           ; preds = %release, %trace.line5
  ret i8 1

release:                                          ; preds = %trace.line51
  %temp6 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[list[int]]"({ ptr } %temp6)
  br label %unwind

trace.line5:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line51:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc { ptr, i8 } @"comprehension.even_squares[int]"(i64 %n.arg) {
entry:
  %n = alloca i64, align 8
  %temp = alloca ptr, align 8
  %i = alloca i64, align 8
  %temp1 = alloca i64, align 8
  %counter = alloca i64, align 8
  store i64 %n.arg, ptr %n, align 8
  store ptr null, ptr %temp, align 8
  store i64 0, ptr %i, align 8
  store i64 0, ptr %temp1, align 8
  store i64 0, ptr %counter, align 8
  %result = alloca ptr, align 8
  %raised = alloca i8, align 1
  %block = call ptr @pyl.new.32()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 24, i1 false)
  store ptr %block, ptr %temp, align 8
  %n2 = load i64, ptr %n, align 8
  store i64 0, ptr %counter, align 8
  br label %for.cond

for.cond:                                         ; preds = %for.step, %entry
  %counter3 = load i64, ptr %counter, align 8
  %cmp = icmp slt i64 %counter3, %n2
  br i1 %cmp, label %for.body, label %for.end

for.body:                                         ; preds = %for.cond
  store i64 %counter3, ptr %temp1, align 8
  %temp4 = load i64, ptr %temp1, align 8
  store i64 %temp4, ptr %i, align 8
  %i5 = load i64, ptr %i, align 8
  %and = and i64 %i5, 1
  %cmp6 = icmp eq i64 %and, 0
  br i1 %cmp6, label %if.then, label %for.step

if.then:                                          ; preds = %for.body
  %temp7 = load ptr, ptr %temp, align 8
  %i8 = load i64, ptr %i, align 8
  %i9 = load i64, ptr %i, align 8
  %mul = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %i8, i64 %i9)
  %mul10 = extractvalue { i64, i1 } %mul, 0
  %overflow11 = extractvalue { i64, i1 } %mul, 1
  br i1 %overflow11, label %overflow, label %next

next:                                             ; preds = %if.then
  %call = call fastcc i8 @"list.append[list[int],int]"(ptr %temp7, i64 %mul10)
  %raised12 = icmp ne i8 %call, 0
  br i1 %raised12, label %trace.line2, label %next13

next13:                                           ; preds = %next
  br label %for.step

for.step:                                         ; preds = %next13, %for.body
  %counter18 = load i64, ptr %counter, align 8
  %add = add nsw i64 %counter18, 1
  store i64 %add, ptr %counter, align 8
  br label %for.cond

for.end:                                          ; preds = %for.cond
  %temp19 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  store ptr %temp19, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %if.then
  %call14 = call fastcc i8 @_errors.overflow()
  %raised15 = icmp ne i8 %call14, 0
  br i1 %raised15, label %trace.line2, label %next16

next16:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %release
  store ptr poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line2
  %temp17 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @"release.list[int]"(ptr %temp17)
  br label %unwind

return:                                           ; preds = %for.end, %unwind
  %result20 = load ptr, ptr %result, align 8
  %raised21 = load i8, ptr %raised, align 1
  %pair = insertvalue { ptr, i8 } poison, ptr %result20, 0
  %pair22 = insertvalue { ptr, i8 } %pair, i8 %raised21, 1
  ret { ptr, i8 } %pair22

trace.line2:                                      ; preds = %overflow, %next
  call void @pyl_trace_add(ptr @location.1)
  br label %release
}
