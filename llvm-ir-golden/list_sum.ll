define internal fastcc i8 @"list_sum.<module>"() {
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
  %_data.at = getelementptr inbounds nuw %"list[float]", ptr %temp7, i32 0, i32 4
  store ptr %temp8, ptr %_data.at, align 8
  %temp9 = load ptr, ptr %temp1, align 8
  %element.at10 = getelementptr inbounds double, ptr %temp9, i64 0
  store double 1.500000e+00, ptr %element.at10, align 8
  %temp11 = load ptr, ptr %temp1, align 8
  %element.at12 = getelementptr inbounds double, ptr %temp11, i64 1
  store double 2.500000e+00, ptr %element.at12, align 8
  %temp13 = load ptr, ptr %temp1, align 8
  %element.at14 = getelementptr inbounds double, ptr %temp13, i64 2
  store double 3.000000e+00, ptr %element.at14, align 8
  %temp15 = load ptr, ptr %temp, align 8
  %_len.at = getelementptr inbounds nuw %"list[float]", ptr %temp15, i32 0, i32 2
  store i64 3, ptr %_len.at, align 8
  %temp16 = load ptr, ptr %temp, align 8
  %_cap.at = getelementptr inbounds nuw %"list[float]", ptr %temp16, i32 0, i32 3
  store i64 3, ptr %_cap.at, align 8
  %temp17 = load ptr, ptr %temp, align 8
  %call = call fastcc double @"list_sum.total[list[float]]"(ptr %temp17)
  %temp18 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @"release.list[float]"(ptr %temp18)
  %tuple = insertvalue { double } poison, double %call, 0
  %call19 = call fastcc i8 @"printing.print[tuple[float],str,str,None,bool]"({ double } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
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
  call fastcc void @"release.list[float]"(ptr %temp25)
  br label %unwind

trace.line8:                                      ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line821:                                    ; preds = %out.of.memory
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc double @"list_sum.total[list[float]]"(ptr noundef nonnull dereferenceable(32) %values.arg) {
entry:
  %values = alloca ptr, align 8
  %result = alloca double, align 8
  %temp = alloca ptr, align 8
  %temp1 = alloca i64, align 8
  %value = alloca double, align 8
  store ptr %values.arg, ptr %values, align 8
  store double 0.000000e+00, ptr %result, align 8
  store ptr null, ptr %temp, align 8
  store i64 0, ptr %temp1, align 8
  store double 0.000000e+00, ptr %value, align 8
  store double 0.000000e+00, ptr %result, align 8
  %values2 = load ptr, ptr %values, align 8
  store ptr %values2, ptr %temp, align 8
  store i64 0, ptr %temp1, align 8
  br label %while.cond

while.cond:                                       ; preds = %while.body, %entry
  %temp3 = load i64, ptr %temp1, align 8
  %temp4 = load ptr, ptr %temp, align 8
  %_len.at = getelementptr inbounds nuw %"list[float]", ptr %temp4, i32 0, i32 2
  %_len = load i64, ptr %_len.at, align 8
  %cmp = icmp slt i64 %temp3, %_len
  br i1 %cmp, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  %temp5 = load ptr, ptr %temp, align 8
  %_data.at = getelementptr inbounds nuw %"list[float]", ptr %temp5, i32 0, i32 4
  %_data = load ptr, ptr %_data.at, align 8
  %temp6 = load i64, ptr %temp1, align 8
  %element.at = getelementptr inbounds double, ptr %_data, i64 %temp6
  %element = load double, ptr %element.at, align 8
  store double %element, ptr %value, align 8
  %result7 = load double, ptr %result, align 8
  %value8 = load double, ptr %value, align 8
  %add = fadd double %result7, %value8
  store double %add, ptr %result, align 8
  %temp9 = load i64, ptr %temp1, align 8
  %add10 = add i64 %temp9, 1
  store i64 %add10, ptr %temp1, align 8
  br label %while.cond

while.end:                                        ; preds = %while.cond
  %result11 = load double, ptr %result, align 8
  ret double %result11
}
