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
  %temp1 = alloca double, align 8
  %temp2 = alloca ptr, align 8
  store ptr %name.arg, ptr %name, align 8
  store double %value.arg, ptr %value, align 8
  store ptr null, ptr %temp, align 8
  store double 0.000000e+00, ptr %temp1, align 8
  store ptr null, ptr %temp2, align 8
  %result = alloca ptr, align 8
  %raised = alloca i8, align 1
  %name3 = load ptr, ptr %name, align 8
  store ptr %name3, ptr %temp, align 8
  %value4 = load double, ptr %value, align 8
  store double %value4, ptr %temp1, align 8
  %temp5 = load double, ptr %temp1, align 8
  %call = call fastcc { ptr, i8 } @"format._format[float,str]"(double %temp5, ptr @str.7)
  %flag = extractvalue { ptr, i8 } %call, 1
  %raised6 = icmp ne i8 %flag, 0
  br i1 %raised6, label %trace.line2, label %next

next:                                             ; preds = %entry
  %result7 = extractvalue { ptr, i8 } %call, 0
  store ptr %result7, ptr %temp2, align 8
  %temp8 = load ptr, ptr %temp, align 8
  %temp9 = load ptr, ptr %temp2, align 8
  %call10 = call fastcc ptr @"str._concat_3[str,str,str]"(ptr %temp8, ptr @str.8, ptr %temp9)
  %temp11 = load ptr, ptr %temp2, align 8
  store ptr null, ptr %temp2, align 8
  call fastcc void @release.str(ptr %temp11)
  store ptr %call10, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

unwind:                                           ; preds = %trace.line2
  store ptr poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

return:                                           ; preds = %unwind, %next
  %result12 = load ptr, ptr %result, align 8
  %raised13 = load i8, ptr %raised, align 1
  %pair = insertvalue { ptr, i8 } poison, ptr %result12, 0
  %pair14 = insertvalue { ptr, i8 } %pair, i8 %raised13, 1
  ret { ptr, i8 } %pair14

trace.line2:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
