define internal fastcc i8 @"list_index_store.<module>"() {
entry:
  %temp = alloca ptr, align 8
  %temp2 = alloca ptr, align 8
  %items = alloca ptr, align 8
  store ptr null, ptr %temp, align 8
  store ptr null, ptr %temp2, align 8
  store ptr null, ptr %items, align 8
  %block = call ptr @pyl.new.32()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 24, i1 false)
  store ptr %block, ptr %temp, align 8
  %bytes = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 3, i64 8)
  %bytes3 = extractvalue { i64, i1 } %bytes, 0
  %overflow = extractvalue { i64, i1 } %bytes, 1
  %bytes4 = select i1 %overflow, i64 9223372036854775807, i64 %bytes3
  %bytes5 = call i64 @llvm.umin.i64(i64 %bytes4, i64 9223372036854775807)
  %bytes6 = call i64 @llvm.umax.i64(i64 %bytes5, i64 1)
  %block7 = call ptr @realloc(ptr null, i64 %bytes6)
  %no.memory = icmp eq ptr %block7, null
  br i1 %no.memory, label %out.of.memory, label %next

next:                                             ; preds = %entry
  store ptr %block7, ptr %temp2, align 8
  %temp8 = load ptr, ptr %temp, align 8
  %temp9 = load ptr, ptr %temp2, align 8
  %_data.at = getelementptr inbounds nuw %"list[int]", ptr %temp8, i32 0, i32 4
  store ptr %temp9, ptr %_data.at, align 8
  %temp10 = load ptr, ptr %temp2, align 8
  %element.at11 = getelementptr inbounds i64, ptr %temp10, i64 0
  store i64 1, ptr %element.at11, align 8
  %temp12 = load ptr, ptr %temp2, align 8
  %element.at13 = getelementptr inbounds i64, ptr %temp12, i64 1
  store i64 2, ptr %element.at13, align 8
  %temp14 = load ptr, ptr %temp2, align 8
  %element.at15 = getelementptr inbounds i64, ptr %temp14, i64 2
  store i64 3, ptr %element.at15, align 8
  %temp16 = load ptr, ptr %temp, align 8
  %_len.at = getelementptr inbounds nuw %"list[int]", ptr %temp16, i32 0, i32 2
  store i64 3, ptr %_len.at, align 8
  %temp17 = load ptr, ptr %temp, align 8
  %_cap.at = getelementptr inbounds nuw %"list[int]", ptr %temp17, i32 0, i32 3
  store i64 3, ptr %_cap.at, align 8
  %temp18 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  store ptr %temp18, ptr %items, align 8
  %items19 = load ptr, ptr %items, align 8
  %call = call fastcc i8 @"list_index_store.swap[list[int],int,int]"(ptr %items19, i64 0, i64 2)
  %raised = icmp ne i8 %call, 0
  br i1 %raised, label %trace.line6, label %next20

next20:                                           ; preds = %next
  %items21 = load ptr, ptr %items, align 8
  %tuple = insertvalue { ptr } poison, ptr %items21, 0
  %call22 = call fastcc i8 @"printing.print[tuple[list[int]],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised23 = icmp ne i8 %call22, 0
  br i1 %raised23, label %trace.line7, label %next24

next24:                                           ; preds = %next20
  %items25 = load ptr, ptr %items, align 8
  store ptr null, ptr %items, align 8
  call fastcc void @"release.list[int]"(ptr %items25)
  ret i8 0

out.of.memory:                                    ; preds = %entry
  %call26 = call fastcc i8 @_errors.memory()
  %raised27 = icmp ne i8 %call26, 0
  br i1 %raised27, label %trace.line5, label %next28

next28:                                           ; preds = %out.of.memory
  unreachable

unwind:                                           ; preds = %release, %release1
  ret i8 1

release:                                          ; preds = %trace.line7, %trace.line6
  %items30 = load ptr, ptr %items, align 8
  store ptr null, ptr %items, align 8
  call fastcc void @"release.list[int]"(ptr %items30)
  br label %unwind

release1:                                         ; preds = %trace.line5
  %temp29 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @"release.list[int]"(ptr %temp29)
  br label %unwind

trace.line6:                                      ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %release

trace.line7:                                      ; preds = %next20
  call void @pyl_trace_add(ptr @location.1)
  br label %release

trace.line5:                                      ; preds = %out.of.memory
  call void @pyl_trace_add(ptr @location.2)
  br label %release1
}

define internal fastcc i8 @"list_index_store.swap[list[int],int,int]"(ptr noundef nonnull dereferenceable(32) %values.arg, i64 %i.arg, i64 %j.arg) {
entry:
  %values = alloca ptr, align 8
  %i = alloca i64, align 8
  %j = alloca i64, align 8
  %temp = alloca i64, align 8
  %temp1 = alloca i64, align 8
  %temp2 = alloca ptr, align 8
  %temp3 = alloca ptr, align 8
  store ptr %values.arg, ptr %values, align 8
  store i64 %i.arg, ptr %i, align 8
  store i64 %j.arg, ptr %j, align 8
  store i64 0, ptr %temp, align 8
  store i64 0, ptr %temp1, align 8
  store ptr null, ptr %temp2, align 8
  store ptr null, ptr %temp3, align 8
  %values4 = load ptr, ptr %values, align 8
  %j5 = load i64, ptr %j, align 8
  %call = call fastcc { i64, i8 } @"list.__getitem__[list[int],int]"(ptr %values4, i64 %j5)
  %flag = extractvalue { i64, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line2, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i8 } %call, 0
  store i64 %result, ptr %temp, align 8
  %values6 = load ptr, ptr %values, align 8
  %i7 = load i64, ptr %i, align 8
  %call8 = call fastcc { i64, i8 } @"list.__getitem__[list[int],int]"(ptr %values6, i64 %i7)
  %flag9 = extractvalue { i64, i8 } %call8, 1
  %raised10 = icmp ne i8 %flag9, 0
  br i1 %raised10, label %trace.line2, label %next11

next11:                                           ; preds = %next
  %result12 = extractvalue { i64, i8 } %call8, 0
  store i64 %result12, ptr %temp1, align 8
  %values13 = load ptr, ptr %values, align 8
  store ptr %values13, ptr %temp2, align 8
  %temp14 = load ptr, ptr %temp2, align 8
  %i15 = load i64, ptr %i, align 8
  %temp16 = load i64, ptr %temp, align 8
  %call17 = call fastcc i8 @"list.__setitem__[list[int],int,int]"(ptr %temp14, i64 %i15, i64 %temp16)
  %raised18 = icmp ne i8 %call17, 0
  br i1 %raised18, label %trace.line2, label %next19

next19:                                           ; preds = %next11
  %values20 = load ptr, ptr %values, align 8
  store ptr %values20, ptr %temp3, align 8
  %temp21 = load ptr, ptr %temp3, align 8
  %j22 = load i64, ptr %j, align 8
  %temp23 = load i64, ptr %temp1, align 8
  %call24 = call fastcc i8 @"list.__setitem__[list[int],int,int]"(ptr %temp21, i64 %j22, i64 %temp23)
  %raised25 = icmp ne i8 %call24, 0
  br i1 %raised25, label %trace.line2, label %next26

next26:                                           ; preds = %next19
  ret i8 0

unwind:                                           ; preds = %trace.line2
  ret i8 1

trace.line2:                                      ; preds = %next19, %next11, %next, %entry
  call void @pyl_trace_add(ptr @location.3)
  br label %unwind
}
