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
  %call2 = call fastcc i1 @"printing.print[tuple[str],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  br i1 %call2, label %trace.line51, label %next3

next3:                                            ; preds = %next
  %temp4 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[str]"({ ptr } %temp4)
  ret i1 false

unwind:                                           ; preds = %release, %trace.line5
  ret i1 true

release:                                          ; preds = %trace.line51
  %temp5 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[str]"({ ptr } %temp5)
  br label %unwind

trace.line5:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line51:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc { ptr, i1 } @"fstring.label[str,float]"(ptr %name.arg, double %value.arg) {
entry:
  %name = alloca ptr, align 8
  %value = alloca double, align 8
  %temp = alloca ptr, align 8
  %temp3 = alloca double, align 8
  %temp4 = alloca ptr, align 8
  %temp5 = alloca ptr, align 8
  %temp6 = alloca ptr, align 8
  store ptr %name.arg, ptr %name, align 8
  store double %value.arg, ptr %value, align 8
  store ptr null, ptr %temp, align 8
  store double 0.000000e+00, ptr %temp3, align 8
  store ptr null, ptr %temp4, align 8
  store ptr null, ptr %temp5, align 8
  store ptr null, ptr %temp6, align 8
  %result = alloca ptr, align 8
  %raised = alloca i1, align 1
  %name7 = load ptr, ptr %name, align 8
  store ptr %name7, ptr %temp, align 8
  %value8 = load double, ptr %value, align 8
  store double %value8, ptr %temp3, align 8
  %temp9 = load double, ptr %temp3, align 8
  %call = call fastcc { ptr, i1 } @"format._format[float,str]"(double %temp9, ptr @str.7)
  %raised10 = extractvalue { ptr, i1 } %call, 1
  br i1 %raised10, label %trace.line2, label %next

next:                                             ; preds = %entry
  %result11 = extractvalue { ptr, i1 } %call, 0
  store ptr %result11, ptr %temp4, align 8
  %block = call ptr @pyl.new.32()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 24, i1 false)
  store ptr %block, ptr %temp5, align 8
  %bytes = call { i64, i1 } @llvm.umul.with.overflow.i64(i64 3, i64 8)
  %bytes12 = extractvalue { i64, i1 } %bytes, 0
  %overflow = extractvalue { i64, i1 } %bytes, 1
  %bytes13 = select i1 %overflow, i64 9223372036854775807, i64 %bytes12
  %bytes14 = call i64 @llvm.umin.i64(i64 %bytes13, i64 9223372036854775807)
  %bytes15 = call i64 @llvm.umax.i64(i64 %bytes14, i64 1)
  %block16 = call ptr @realloc(ptr null, i64 %bytes15)
  %no.memory = icmp eq ptr %block16, null
  br i1 %no.memory, label %out.of.memory, label %next17

next17:                                           ; preds = %next
  store ptr %block16, ptr %temp6, align 8
  %temp18 = load ptr, ptr %temp5, align 8
  %temp19 = load ptr, ptr %temp6, align 8
  %_data.at = getelementptr inbounds nuw %"list[str]", ptr %temp18, i32 0, i32 4
  store ptr %temp19, ptr %_data.at, align 8
  %temp20 = load ptr, ptr %temp6, align 8
  %temp21 = load ptr, ptr %temp, align 8
  call fastcc void @retain(ptr %temp21)
  %element.at22 = getelementptr inbounds ptr, ptr %temp20, i64 0
  store ptr %temp21, ptr %element.at22, align 8
  %temp23 = load ptr, ptr %temp6, align 8
  call fastcc void @retain(ptr @str.8)
  %element.at24 = getelementptr inbounds ptr, ptr %temp23, i64 1
  store ptr @str.8, ptr %element.at24, align 8
  %temp25 = load ptr, ptr %temp6, align 8
  %temp26 = load ptr, ptr %temp4, align 8
  store ptr null, ptr %temp4, align 8
  %element.at27 = getelementptr inbounds ptr, ptr %temp25, i64 2
  store ptr %temp26, ptr %element.at27, align 8
  %temp28 = load ptr, ptr %temp5, align 8
  %_len.at = getelementptr inbounds nuw %"list[str]", ptr %temp28, i32 0, i32 2
  store i64 3, ptr %_len.at, align 8
  %temp29 = load ptr, ptr %temp5, align 8
  %_cap.at = getelementptr inbounds nuw %"list[str]", ptr %temp29, i32 0, i32 3
  store i64 3, ptr %_cap.at, align 8
  %temp30 = load ptr, ptr %temp5, align 8
  %call32 = call fastcc { ptr, i1 } @"str.join[str,list[str]]"(ptr @str.1, ptr %temp30)
  %raised33 = extractvalue { ptr, i1 } %call32, 1
  br i1 %raised33, label %trace.line231, label %next34

next34:                                           ; preds = %next17
  %result35 = extractvalue { ptr, i1 } %call32, 0
  %temp36 = load ptr, ptr %temp5, align 8
  store ptr null, ptr %temp5, align 8
  call fastcc void @"release.list[str]"(ptr %temp36)
  store ptr %result35, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

out.of.memory:                                    ; preds = %next
  %call38 = call fastcc i1 @_errors.memory()
  br i1 %call38, label %trace.line237, label %next39

next39:                                           ; preds = %out.of.memory
  unreachable

unwind:                                           ; preds = %release, %release1, %trace.line2
  store ptr poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line231
  %temp42 = load ptr, ptr %temp5, align 8
  store ptr null, ptr %temp5, align 8
  call fastcc void @"release.list[str]"(ptr %temp42)
  br label %unwind

release1:                                         ; preds = %release2
  %temp41 = load ptr, ptr %temp4, align 8
  store ptr null, ptr %temp4, align 8
  call fastcc void @release.str(ptr %temp41)
  br label %unwind

release2:                                         ; preds = %trace.line237
  %temp40 = load ptr, ptr %temp5, align 8
  store ptr null, ptr %temp5, align 8
  call fastcc void @"release.list[str]"(ptr %temp40)
  br label %release1

return:                                           ; preds = %unwind, %next34
  %result43 = load ptr, ptr %result, align 8
  %raised44 = load i1, ptr %raised, align 1
  %pair = insertvalue { ptr, i1 } poison, ptr %result43, 0
  %pair45 = insertvalue { ptr, i1 } %pair, i1 %raised44, 1
  ret { ptr, i1 } %pair45

trace.line2:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind

trace.line231:                                    ; preds = %next17
  call void @pyl_trace_add(ptr @location.1)
  br label %release

trace.line237:                                    ; preds = %out.of.memory
  call void @pyl_trace_add(ptr @location.1)
  br label %release2
}
