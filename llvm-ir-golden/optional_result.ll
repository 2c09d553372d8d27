define internal fastcc i8 @"optional_result.<module>"() {
entry:
  %temp = alloca ptr, align 8
  %temp1 = alloca ptr, align 8
  store ptr null, ptr %temp, align 8
  store ptr null, ptr %temp1, align 8
  %block = call ptr @pyl.new.32()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 24, i1 false)
  store ptr %block, ptr %temp, align 8
  %bytes = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 3, i64 8)
  %bytes2 = extractvalue { i64, i1 } %bytes, 0
  %overflow = extractvalue { i64, i1 } %bytes, 1
  %bytes3 = select i1 %overflow, i64 9223372036854775807, i64 %bytes2
  %bytes4 = call i64 @llvm.umin.i64(i64 %bytes3, i64 9223372036854775807)
  %bytes5 = call i64 @llvm.umax.i64(i64 %bytes4, i64 1)
  %block6 = call ptr @realloc(ptr null, i64 %bytes5)
  %no.memory = icmp eq ptr %block6, null
  br i1 %no.memory, label %out.of.memory, label %next

next:                                             ; preds = %entry
  store ptr %block6, ptr %temp1, align 8
  %temp7 = load ptr, ptr %temp, align 8
  %temp8 = load ptr, ptr %temp1, align 8
  %_data.at = getelementptr inbounds nuw %"list[int]", ptr %temp7, i32 0, i32 4
  store ptr %temp8, ptr %_data.at, align 8
  %temp9 = load ptr, ptr %temp1, align 8
  %element.at10 = getelementptr inbounds i64, ptr %temp9, i64 0
  store i64 4, ptr %element.at10, align 8
  %temp11 = load ptr, ptr %temp1, align 8
  %element.at12 = getelementptr inbounds i64, ptr %temp11, i64 1
  store i64 5, ptr %element.at12, align 8
  %temp13 = load ptr, ptr %temp1, align 8
  %element.at14 = getelementptr inbounds i64, ptr %temp13, i64 2
  store i64 6, ptr %element.at14, align 8
  %temp15 = load ptr, ptr %temp, align 8
  %_len.at = getelementptr inbounds nuw %"list[int]", ptr %temp15, i32 0, i32 2
  store i64 3, ptr %_len.at, align 8
  %temp16 = load ptr, ptr %temp, align 8
  %_cap.at = getelementptr inbounds nuw %"list[int]", ptr %temp16, i32 0, i32 3
  store i64 3, ptr %_cap.at, align 8
  %temp17 = load ptr, ptr %temp, align 8
  %call = call fastcc { i64, i64 } @"optional_result.find[list[int],int]"(ptr %temp17, i64 5)
  %temp18 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @"release.list[int]"(ptr %temp18)
  %tuple = insertvalue { { i64, i64 } } poison, { i64, i64 } %call, 0
  %call19 = call fastcc i8 @"printing.print[tuple[int | None],str,str,None,bool]"({ { i64, i64 } } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised = icmp ne i8 %call19, 0
  br i1 %raised, label %trace.line8, label %next20

next20:                                           ; preds = %next
  ret i8 0

out.of.memory:                                    ; preds = %entry
  %call22 = call fastcc i8 @_errors.memory()
  %raised23 = icmp ne i8 %call22, 0
  br i1 %raised23, label %trace.line821, label %next24

next24:                                           ; preds = %out.of.memory
  unreachable

unwind:                                           ; preds = %release, %trace.line8
  ret i8 1

release:                                          ; preds = %trace.line821
  %temp25 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @"release.list[int]"(ptr %temp25)
  br label %unwind

trace.line8:                                      ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line821:                                    ; preds = %out.of.memory
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc { i64, i64 } @"optional_result.find[list[int],int]"(ptr noundef nonnull dereferenceable(32) %values.arg, i64 %wanted.arg) {
entry:
  %values = alloca ptr, align 8
  %wanted = alloca i64, align 8
  %temp = alloca ptr, align 8
  %temp1 = alloca i64, align 8
  %temp2 = alloca i64, align 8
  %i = alloca i64, align 8
  %value = alloca i64, align 8
  %temp3 = alloca { i64, i64 }, align 8
  store ptr %values.arg, ptr %values, align 8
  store i64 %wanted.arg, ptr %wanted, align 8
  store ptr null, ptr %temp, align 8
  store i64 0, ptr %temp1, align 8
  store i64 0, ptr %temp2, align 8
  store i64 0, ptr %i, align 8
  store i64 0, ptr %value, align 8
  store { i64, i64 } zeroinitializer, ptr %temp3, align 8
  %values4 = load ptr, ptr %values, align 8
  store ptr %values4, ptr %temp, align 8
  store i64 0, ptr %temp1, align 8
  store i64 0, ptr %temp2, align 8
  br label %while.cond

while.cond:                                       ; preds = %while.step, %entry
  %temp5 = load i64, ptr %temp1, align 8
  %temp6 = load ptr, ptr %temp, align 8
  %_len.at = getelementptr inbounds nuw %"list[int]", ptr %temp6, i32 0, i32 2
  %_len = load i64, ptr %_len.at, align 8
  %cmp = icmp slt i64 %temp5, %_len
  br i1 %cmp, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  %temp7 = load i64, ptr %temp2, align 8
  %temp8 = load ptr, ptr %temp, align 8
  %_data.at = getelementptr inbounds nuw %"list[int]", ptr %temp8, i32 0, i32 4
  %_data = load ptr, ptr %_data.at, align 8
  %temp9 = load i64, ptr %temp1, align 8
  %element.at = getelementptr inbounds i64, ptr %_data, i64 %temp9
  %element = load i64, ptr %element.at, align 8
  %tuple = insertvalue { i64, i64 } poison, i64 %temp7, 0
  %tuple10 = insertvalue { i64, i64 } %tuple, i64 %element, 1
  store { i64, i64 } %tuple10, ptr %temp3, align 8
  %item.at = getelementptr inbounds nuw { i64, i64 }, ptr %temp3, i32 0, i32 0
  %item = load i64, ptr %item.at, align 8
  store i64 %item, ptr %i, align 8
  %item.at11 = getelementptr inbounds nuw { i64, i64 }, ptr %temp3, i32 0, i32 1
  %item12 = load i64, ptr %item.at11, align 8
  store i64 %item12, ptr %value, align 8
  %value13 = load i64, ptr %value, align 8
  %wanted14 = load i64, ptr %wanted, align 8
  %cmp15 = icmp eq i64 %value13, %wanted14
  br i1 %cmp15, label %if.then, label %while.step

if.then:                                          ; preds = %while.body
  %i16 = load i64, ptr %i, align 8
  %union = insertvalue { i64, i64 } { i64 1, i64 poison }, i64 %i16, 1
  ret { i64, i64 } %union

while.step:                                       ; preds = %while.body
  %temp17 = load i64, ptr %temp2, align 8
  %add = add i64 %temp17, 1
  store i64 %add, ptr %temp2, align 8
  %temp18 = load i64, ptr %temp1, align 8
  %add19 = add i64 %temp18, 1
  store i64 %add19, ptr %temp1, align 8
  br label %while.cond

while.end:                                        ; preds = %while.cond
  ret { i64, i64 } zeroinitializer
}
