define internal fastcc i1 @"fstring.<module>"() {
entry:
  %temp = alloca { ptr }, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  %call = call fastcc { ptr, i1 } @"fstring.label[str,float]"(ptr @str.0, double 3.141590e+00)
  %raised = extractvalue { ptr, i1 } %call, 1
  br i1 %raised, label %trace.line5, label %next

next:                                             ; preds = %entry
  %result = extractvalue { ptr, i1 } %call, 0
  %tuple = insertvalue { ptr } poison, ptr %result, 0
  store { ptr } %tuple, ptr %temp, align 8
  %call1 = call fastcc i1 @"printing.print[tuple[str],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  br i1 %call1, label %trace.line5, label %next2

next2:                                            ; preds = %next
  %temp3 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[str]"({ ptr } %temp3)
  ret i1 false

unwind:                                           ; preds = %trace.line5
  %temp4 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[str]"({ ptr } %temp4)
  ret i1 true

trace.line5:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { ptr, i1 } @"fstring.label[str,float]"(ptr %name.arg, double %value.arg) {
entry:
  %name = alloca ptr, align 8
  %value = alloca double, align 8
  %temp = alloca ptr, align 8
  %temp1 = alloca double, align 8
  %temp2 = alloca ptr, align 8
  %temp3 = alloca ptr, align 8
  %temp4 = alloca ptr, align 8
  store ptr %name.arg, ptr %name, align 8
  store double %value.arg, ptr %value, align 8
  store ptr null, ptr %temp, align 8
  store double 0.000000e+00, ptr %temp1, align 8
  store ptr null, ptr %temp2, align 8
  store ptr null, ptr %temp3, align 8
  store ptr null, ptr %temp4, align 8
  %result = alloca ptr, align 8
  %raised = alloca i1, align 1
  %name5 = load ptr, ptr %name, align 8
  store ptr %name5, ptr %temp, align 8
  %value6 = load double, ptr %value, align 8
  store double %value6, ptr %temp1, align 8
  %temp7 = load double, ptr %temp1, align 8
  %call = call fastcc { ptr, i1 } @"format._format[float,str]"(double %temp7, ptr @str.7)
  %raised8 = extractvalue { ptr, i1 } %call, 1
  br i1 %raised8, label %trace.line2, label %next

next:                                             ; preds = %entry
  %result9 = extractvalue { ptr, i1 } %call, 0
  store ptr %result9, ptr %temp2, align 8
  %block = call ptr @pyl.new.32()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 24, i1 false)
  store ptr %block, ptr %temp3, align 8
  %bytes = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 3, i64 8)
  %bytes10 = extractvalue { i64, i1 } %bytes, 0
  %overflow = extractvalue { i64, i1 } %bytes, 1
  %bytes11 = select i1 %overflow, i64 9223372036854775807, i64 %bytes10
  %bytes12 = call i64 @llvm.umin.i64(i64 %bytes11, i64 9223372036854775807)
  %bytes13 = call i64 @llvm.umax.i64(i64 %bytes12, i64 1)
  %block14 = call ptr @calloc(i64 %bytes13, i64 1)
  %no.memory = icmp eq ptr %block14, null
  br i1 %no.memory, label %out.of.memory, label %next15

next15:                                           ; preds = %next
  store ptr %block14, ptr %temp4, align 8
  %temp16 = load ptr, ptr %temp3, align 8
  %temp17 = load ptr, ptr %temp4, align 8
  %_data.at = getelementptr inbounds nuw %"list[str]", ptr %temp16, i32 0, i32 4
  store ptr %temp17, ptr %_data.at, align 8
  %temp18 = load ptr, ptr %temp4, align 8
  %temp19 = load ptr, ptr %temp, align 8
  call fastcc void @retain(ptr %temp19)
  %element.at20 = getelementptr inbounds ptr, ptr %temp18, i64 0
  store ptr %temp19, ptr %element.at20, align 8
  %temp21 = load ptr, ptr %temp4, align 8
  call fastcc void @retain(ptr @str.8)
  %element.at22 = getelementptr inbounds ptr, ptr %temp21, i64 1
  store ptr @str.8, ptr %element.at22, align 8
  %temp23 = load ptr, ptr %temp4, align 8
  %temp24 = load ptr, ptr %temp2, align 8
  store ptr null, ptr %temp2, align 8
  %element.at25 = getelementptr inbounds ptr, ptr %temp23, i64 2
  store ptr %temp24, ptr %element.at25, align 8
  %temp26 = load ptr, ptr %temp3, align 8
  %_len.at = getelementptr inbounds nuw %"list[str]", ptr %temp26, i32 0, i32 2
  store i64 3, ptr %_len.at, align 8
  %temp27 = load ptr, ptr %temp3, align 8
  %_cap.at = getelementptr inbounds nuw %"list[str]", ptr %temp27, i32 0, i32 3
  store i64 3, ptr %_cap.at, align 8
  %temp28 = load ptr, ptr %temp3, align 8
  %call29 = call fastcc { ptr, i1 } @"str.join[str,list[str]]"(ptr @str.1, ptr %temp28)
  %raised30 = extractvalue { ptr, i1 } %call29, 1
  br i1 %raised30, label %trace.line2, label %next31

next31:                                           ; preds = %next15
  %result32 = extractvalue { ptr, i1 } %call29, 0
  %temp33 = load ptr, ptr %temp3, align 8
  store ptr null, ptr %temp3, align 8
  call fastcc void @"release.list[str]"(ptr %temp33)
  store ptr %result32, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

out.of.memory:                                    ; preds = %next
  %temp34 = load ptr, ptr %temp2, align 8
  store ptr null, ptr %temp2, align 8
  call fastcc void @release.str(ptr %temp34)
  %temp35 = load ptr, ptr %temp3, align 8
  store ptr null, ptr %temp3, align 8
  call fastcc void @"release.list[str]"(ptr %temp35)
  %call36 = call fastcc i1 @_errors.memory()
  br i1 %call36, label %trace.line2, label %next37

next37:                                           ; preds = %out.of.memory
  unreachable

unwind:                                           ; preds = %trace.line2
  %temp38 = load ptr, ptr %temp3, align 8
  store ptr null, ptr %temp3, align 8
  call fastcc void @"release.list[str]"(ptr %temp38)
  store ptr poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

return:                                           ; preds = %unwind, %next31
  %result39 = load ptr, ptr %result, align 8
  %raised40 = load i1, ptr %raised, align 1
  %pair = insertvalue { ptr, i1 } poison, ptr %result39, 0
  %pair41 = insertvalue { ptr, i1 } %pair, i1 %raised40, 1
  ret { ptr, i1 } %pair41

trace.line2:                                      ; preds = %out.of.memory, %next15, %entry
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
