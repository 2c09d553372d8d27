define internal fastcc i8 @"str_concat.<module>"() {
entry:
  %temp = alloca { ptr }, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  %call = call fastcc ptr @"str_concat.greet[str]"(ptr @str.0)
  %tuple = insertvalue { ptr } poison, ptr %call, 0
  store { ptr } %tuple, ptr %temp, align 8
  %call1 = call fastcc i8 @"printing.print[tuple[str],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised = icmp ne i8 %call1, 0
  br i1 %raised, label %trace.line5, label %next

next:                                             ; preds = %entry
  %temp2 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[str]"({ ptr } %temp2)
  ret i8 0

unwind:                                           ; preds = %release
  ret i8 1

release:                                          ; preds = %trace.line5
  %temp3 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[str]"({ ptr } %temp3)
  br label %unwind

trace.line5:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc ptr @"str_concat.greet[str]"(ptr %name.arg) {
entry:
  %name = alloca ptr, align 8
  store ptr %name.arg, ptr %name, align 8
  %name1 = load ptr, ptr %name, align 8
  %pyl_str_concat = call ptr @pyl_str_concat(ptr @str.7, ptr %name1)
  %pyl_str_concat2 = call ptr @pyl_str_concat(ptr %pyl_str_concat, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1056))
  call fastcc void @release.str(ptr %pyl_str_concat)
  ret ptr %pyl_str_concat2
}
