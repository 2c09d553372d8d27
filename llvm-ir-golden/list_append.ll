define internal fastcc i8 @"list_append.<module>"() {
entry:
  %temp = alloca { ptr }, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  %call = call fastcc { ptr, i8 } @"list_append.squares[int]"(i64 5)
  %flag = extractvalue { ptr, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %result = extractvalue { ptr, i8 } %call, 0
  %tuple = insertvalue { ptr } poison, ptr %result, 0
  store { ptr } %tuple, ptr %temp, align 8
  %call2 = call fastcc i8 @"printing.print[tuple[list[int]],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised3 = icmp ne i8 %call2, 0
  br i1 %raised3, label %trace.line81, label %next4

next4:                                            ; preds = %next
  %temp5 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[list[int]]"({ ptr } %temp5)
  ret i8 0

unwind:                                           ; preds = %release, %trace.line8
  ret i8 1

release:                                          ; preds = %trace.line81
  %temp6 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[list[int]]"({ ptr } %temp6)
  br label %unwind

trace.line8:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line81:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc { ptr, i8 } @"list_append.squares[int]"(i64 %n.arg) {
entry:
  %n = alloca i64, align 8
  %temp = alloca ptr, align 8
  %result = alloca ptr, align 8
  %i = alloca i64, align 8
  %temp1 = alloca i64, align 8
  %counter = alloca i64, align 8
  store i64 %n.arg, ptr %n, align 8
  store ptr null, ptr %temp, align 8
  store ptr null, ptr %result, align 8
  store i64 0, ptr %i, align 8
  store i64 0, ptr %temp1, align 8
  store i64 0, ptr %counter, align 8
  %result2 = alloca ptr, align 8
  %raised = alloca i8, align 1
  %block = call ptr @pyl.new.32()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 24, i1 false)
  store ptr %block, ptr %temp, align 8
  %temp3 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  store ptr %temp3, ptr %result, align 8
  %n4 = load i64, ptr %n, align 8
  store i64 0, ptr %counter, align 8
  br label %for.cond

for.cond:                                         ; preds = %next13, %entry
  %counter5 = load i64, ptr %counter, align 8
  %cmp = icmp slt i64 %counter5, %n4
  br i1 %cmp, label %for.body, label %for.end

for.body:                                         ; preds = %for.cond
  store i64 %counter5, ptr %temp1, align 8
  %temp6 = load i64, ptr %temp1, align 8
  store i64 %temp6, ptr %i, align 8
  %result7 = load ptr, ptr %result, align 8
  %i8 = load i64, ptr %i, align 8
  %i9 = load i64, ptr %i, align 8
  %mul = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %i8, i64 %i9)
  %mul10 = extractvalue { i64, i1 } %mul, 0
  %overflow11 = extractvalue { i64, i1 } %mul, 1
  br i1 %overflow11, label %overflow, label %next

next:                                             ; preds = %for.body
  %call = call fastcc i8 @"list.append[list[int],int]"(ptr %result7, i64 %mul10)
  %raised12 = icmp ne i8 %call, 0
  br i1 %raised12, label %trace.line4, label %next13

next13:                                           ; preds = %next
  %counter14 = load i64, ptr %counter, align 8
  %add = add nsw i64 %counter14, 1
  store i64 %add, ptr %counter, align 8
  br label %for.cond

for.end:                                          ; preds = %for.cond
  %result19 = load ptr, ptr %result, align 8
  store ptr null, ptr %result, align 8
  store ptr %result19, ptr %result2, align 8
  store i8 0, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %for.body
  %call15 = call fastcc i8 @_errors.overflow()
  %raised16 = icmp ne i8 %call15, 0
  br i1 %raised16, label %trace.line4, label %next17

next17:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %release
  store ptr poison, ptr %result2, align 8
  store i8 1, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line4
  %result18 = load ptr, ptr %result, align 8
  store ptr null, ptr %result, align 8
  call fastcc void @"release.list[int]"(ptr %result18)
  br label %unwind

return:                                           ; preds = %for.end, %unwind
  %result20 = load ptr, ptr %result2, align 8
  %raised21 = load i8, ptr %raised, align 1
  %pair = insertvalue { ptr, i8 } poison, ptr %result20, 0
  %pair22 = insertvalue { ptr, i8 } %pair, i8 %raised21, 1
  ret { ptr, i8 } %pair22

trace.line4:                                      ; preds = %overflow, %next
  call void @pyl_trace_add(ptr @location.1)
  br label %release
}
