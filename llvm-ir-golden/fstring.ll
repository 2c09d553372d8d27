define internal fastcc i8 @"fstring.<module>"() {
entry:
  %temp = alloca { ptr }, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  %call = call fastcc { ptr, i8 } @"fstring.label[str,float]"(ptr @str.0, double 3.141590e+00)
  %flag = extractvalue { ptr, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line5, label %next

next:                                             ; preds = %entry
  %result = extractvalue { ptr, i8 } %call, 0
  %tuple = insertvalue { ptr } poison, ptr %result, 0
  store { ptr } %tuple, ptr %temp, align 8
  %call2 = call fastcc i8 @"printing.print[tuple[str],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised3 = icmp ne i8 %call2, 0
  br i1 %raised3, label %trace.line51, label %next4

next4:                                            ; preds = %next
  %temp5 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[str]"({ ptr } %temp5)
  ret i8 0

unwind:                                           ; preds = %release, %trace.line5
  ret i8 1

release:                                          ; preds = %trace.line51
  %temp6 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[str]"({ ptr } %temp6)
  br label %unwind

trace.line5:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line51:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc { ptr, i8 } @"fstring.label[str,float]"(ptr %name.arg, double %value.arg) {
entry:
  %name = alloca ptr, align 8
  %value = alloca double, align 8
  %temp = alloca ptr, align 8
  %temp2 = alloca double, align 8
  %temp3 = alloca ptr, align 8
  %temp4 = alloca ptr, align 8
  %temp5 = alloca ptr, align 8
  store ptr %name.arg, ptr %name, align 8
  store double %value.arg, ptr %value, align 8
  store ptr null, ptr %temp, align 8
  store double 0.000000e+00, ptr %temp2, align 8
  store ptr null, ptr %temp3, align 8
  store ptr null, ptr %temp4, align 8
  store ptr null, ptr %temp5, align 8
  %result = alloca ptr, align 8
  %raised = alloca i8, align 1
  %name6 = load ptr, ptr %name, align 8
  store ptr %name6, ptr %temp, align 8
  %value7 = load double, ptr %value, align 8
  store double %value7, ptr %temp2, align 8
  %temp8 = load double, ptr %temp2, align 8
  %call = call fastcc { ptr, i8 } @"format._format[float,str]"(double %temp8, ptr @str.7)
  %flag = extractvalue { ptr, i8 } %call, 1
  %raised9 = icmp ne i8 %flag, 0
  br i1 %raised9, label %trace.line2, label %next

next:                                             ; preds = %entry
  %result10 = extractvalue { ptr, i8 } %call, 0
  store ptr %result10, ptr %temp3, align 8
  %block = call ptr @pyl.new.32()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 24, i1 false)
  store ptr %block, ptr %temp4, align 8
  %bytes = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 3, i64 8)
  %bytes11 = extractvalue { i64, i1 } %bytes, 0
  %overflow = extractvalue { i64, i1 } %bytes, 1
  %bytes12 = select i1 %overflow, i64 9223372036854775807, i64 %bytes11
  %bytes13 = call i64 @llvm.umin.i64(i64 %bytes12, i64 9223372036854775807)
  %bytes14 = call i64 @llvm.umax.i64(i64 %bytes13, i64 1)
  %block15 = call ptr @realloc(ptr null, i64 %bytes14)
  %no.memory = icmp eq ptr %block15, null
  br i1 %no.memory, label %out.of.memory, label %next16

next16:                                           ; preds = %next
  store ptr %block15, ptr %temp5, align 8
  %temp17 = load ptr, ptr %temp4, align 8
  %temp18 = load ptr, ptr %temp5, align 8
  %_data.at = getelementptr inbounds nuw %"list[str]", ptr %temp17, i32 0, i32 4
  store ptr %temp18, ptr %_data.at, align 8
  %temp19 = load ptr, ptr %temp5, align 8
  %temp20 = load ptr, ptr %temp, align 8
  call fastcc void @retain(ptr %temp20)
  %element.at21 = getelementptr inbounds ptr, ptr %temp19, i64 0
  store ptr %temp20, ptr %element.at21, align 8
  %temp22 = load ptr, ptr %temp5, align 8
  call fastcc void @retain(ptr @str.8)
  %element.at23 = getelementptr inbounds ptr, ptr %temp22, i64 1
  store ptr @str.8, ptr %element.at23, align 8
  %temp24 = load ptr, ptr %temp5, align 8
  %temp25 = load ptr, ptr %temp3, align 8
  store ptr null, ptr %temp3, align 8
  %element.at26 = getelementptr inbounds ptr, ptr %temp24, i64 2
  store ptr %temp25, ptr %element.at26, align 8
  %temp27 = load ptr, ptr %temp4, align 8
  %_len.at = getelementptr inbounds nuw %"list[str]", ptr %temp27, i32 0, i32 2
  store i64 3, ptr %_len.at, align 8
  %temp28 = load ptr, ptr %temp4, align 8
  %_cap.at = getelementptr inbounds nuw %"list[str]", ptr %temp28, i32 0, i32 3
  store i64 3, ptr %_cap.at, align 8
  %temp29 = load ptr, ptr %temp4, align 8
  %call30 = call fastcc ptr @"str.join[str,list[str]]"(ptr @str.1, ptr %temp29)
  %temp31 = load ptr, ptr %temp4, align 8
  store ptr null, ptr %temp4, align 8
  call fastcc void @"release.list[str]"(ptr %temp31)
  store ptr %call30, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

out.of.memory:                                    ; preds = %next
  %call33 = call fastcc i8 @_errors.memory()
  %raised34 = icmp ne i8 %call33, 0
  br i1 %raised34, label %trace.line232, label %next35

next35:                                           ; preds = %out.of.memory
  unreachable

unwind:                                           ; preds = %release, %trace.line2
  store ptr poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

release:                                          ; preds = %release1
  %temp37 = load ptr, ptr %temp3, align 8
  store ptr null, ptr %temp3, align 8
  call fastcc void @release.str(ptr %temp37)
  br label %unwind

release1:                                         ; preds = %trace.line232
  %temp36 = load ptr, ptr %temp4, align 8
  store ptr null, ptr %temp4, align 8
  call fastcc void @"release.list[str]"(ptr %temp36)
  br label %release

return:                                           ; preds = %unwind, %next16
  %result38 = load ptr, ptr %result, align 8
  %raised39 = load i8, ptr %raised, align 1
  %pair = insertvalue { ptr, i8 } poison, ptr %result38, 0
  %pair40 = insertvalue { ptr, i8 } %pair, i8 %raised39, 1
  ret { ptr, i8 } %pair40

trace.line2:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind

trace.line232:                                    ; preds = %out.of.memory
  call void @pyl_trace_add(ptr @location.1)
  br label %release1
}
