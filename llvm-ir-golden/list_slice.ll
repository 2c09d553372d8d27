define internal fastcc i8 @"list_slice.<module>"() {
entry:
  %temp = alloca ptr, align 8
  %temp2 = alloca ptr, align 8
  %temp3 = alloca { ptr }, align 8
  store ptr null, ptr %temp, align 8
  store ptr null, ptr %temp2, align 8
  store { ptr } zeroinitializer, ptr %temp3, align 8
  %block = call ptr @pyl.new.32()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 24, i1 false)
  store ptr %block, ptr %temp, align 8
  %bytes = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 4, i64 8)
  %bytes4 = extractvalue { i64, i1 } %bytes, 0
  %overflow = extractvalue { i64, i1 } %bytes, 1
  %bytes5 = select i1 %overflow, i64 9223372036854775807, i64 %bytes4
  %bytes6 = call i64 @llvm.umin.i64(i64 %bytes5, i64 9223372036854775807)
  %bytes7 = call i64 @llvm.umax.i64(i64 %bytes6, i64 1)
  %block8 = call ptr @realloc(ptr null, i64 %bytes7)
  %no.memory = icmp eq ptr %block8, null
  br i1 %no.memory, label %out.of.memory, label %next

next:                                             ; preds = %entry
  store ptr %block8, ptr %temp2, align 8
  %temp9 = load ptr, ptr %temp, align 8
  %temp10 = load ptr, ptr %temp2, align 8
  %_data.at = getelementptr inbounds nuw %"list[int]", ptr %temp9, i32 0, i32 4
  store ptr %temp10, ptr %_data.at, align 8
  %temp11 = load ptr, ptr %temp2, align 8
  %element.at12 = getelementptr inbounds i64, ptr %temp11, i64 0
  store i64 1, ptr %element.at12, align 8
  %temp13 = load ptr, ptr %temp2, align 8
  %element.at14 = getelementptr inbounds i64, ptr %temp13, i64 1
  store i64 2, ptr %element.at14, align 8
  %temp15 = load ptr, ptr %temp2, align 8
  %element.at16 = getelementptr inbounds i64, ptr %temp15, i64 2
  store i64 3, ptr %element.at16, align 8
  %temp17 = load ptr, ptr %temp2, align 8
  %element.at18 = getelementptr inbounds i64, ptr %temp17, i64 3
  store i64 4, ptr %element.at18, align 8
  %temp19 = load ptr, ptr %temp, align 8
  %_len.at = getelementptr inbounds nuw %"list[int]", ptr %temp19, i32 0, i32 2
  store i64 4, ptr %_len.at, align 8
  %temp20 = load ptr, ptr %temp, align 8
  %_cap.at = getelementptr inbounds nuw %"list[int]", ptr %temp20, i32 0, i32 3
  store i64 4, ptr %_cap.at, align 8
  %temp21 = load ptr, ptr %temp, align 8
  %call = call fastcc { ptr, i8 } @"list_slice.middle[list[int]]"(ptr %temp21)
  %flag = extractvalue { ptr, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line5, label %next22

next22:                                           ; preds = %next
  %result = extractvalue { ptr, i8 } %call, 0
  %temp23 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @"release.list[int]"(ptr %temp23)
  %tuple = insertvalue { ptr } poison, ptr %result, 0
  store { ptr } %tuple, ptr %temp3, align 8
  %call25 = call fastcc i8 @"printing.print[tuple[list[int]],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised26 = icmp ne i8 %call25, 0
  br i1 %raised26, label %trace.line524, label %next27

next27:                                           ; preds = %next22
  %temp28 = load { ptr }, ptr %temp3, align 8
  store { ptr } zeroinitializer, ptr %temp3, align 8
  call fastcc void @"release.tuple[list[int]]"({ ptr } %temp28)
  ret i8 0

out.of.memory:                                    ; preds = %entry
  %call29 = call fastcc i8 @_errors.memory()
  %raised30 = icmp ne i8 %call29, 0
  br i1 %raised30, label %trace.line5, label %next31

next31:                                           ; preds = %out.of.memory
  unreachable

unwind:                                           ; preds = %release1, %release
  ret i8 1

release:                                          ; preds = %trace.line5
  %temp32 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @"release.list[int]"(ptr %temp32)
  br label %unwind

release1:                                         ; preds = %trace.line524
  %temp33 = load { ptr }, ptr %temp3, align 8
  store { ptr } zeroinitializer, ptr %temp3, align 8
  call fastcc void @"release.tuple[list[int]]"({ ptr } %temp33)
  br label %unwind

trace.line5:                                      ; preds = %out.of.memory, %next
  call void @pyl_trace_add(ptr @location.0)
  br label %release

trace.line524:                                    ; preds = %next22
  call void @pyl_trace_add(ptr @location.0)
  br label %release1
}

define internal fastcc { ptr, i8 } @"list_slice.middle[list[int]]"(ptr noundef nonnull dereferenceable(32) %values.arg) {
entry:
  %values = alloca ptr, align 8
  store ptr %values.arg, ptr %values, align 8
  %result = alloca ptr, align 8
  %raised = alloca i8, align 1
  %values1 = load ptr, ptr %values, align 8
  %call = call fastcc { ptr, i8 } @"list._getslice[list[int],int,int,None]"(ptr %values1, i64 1, i64 -1)
  %flag = extractvalue { ptr, i8 } %call, 1
  %raised2 = icmp ne i8 %flag, 0
  br i1 %raised2, label %trace.line2, label %next

next:                                             ; preds = %entry
  %result3 = extractvalue { ptr, i8 } %call, 0
  store ptr %result3, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

unwind:                                           ; preds = %trace.line2
  store ptr poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

return:                                           ; preds = %unwind, %next
  %result4 = load ptr, ptr %result, align 8
  %raised5 = load i8, ptr %raised, align 1
  %pair = insertvalue { ptr, i8 } poison, ptr %result4, 0
  %pair6 = insertvalue { ptr, i8 } %pair, i8 %raised5, 1
  ret { ptr, i8 } %pair6

trace.line2:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
