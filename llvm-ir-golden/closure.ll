define internal fastcc i8 @"closure.<module>"() {
entry:
  %add_five = alloca ptr, align 8
  %temp = alloca ptr, align 8
  store ptr null, ptr %add_five, align 8
  store ptr null, ptr %temp, align 8
  %call = call fastcc ptr @"closure.adder[int]"(i64 5)
  store ptr %call, ptr %add_five, align 8
  %add_five1 = load ptr, ptr %add_five, align 8
  store ptr null, ptr %add_five, align 8
  store ptr %add_five1, ptr %temp, align 8
  %temp2 = load ptr, ptr %temp, align 8
  %call3 = call fastcc { i64, i8 } @"closure.adder.<locals>.add[function adder.<locals>.add,int]"(ptr %temp2, i64 37)
  %flag = extractvalue { i64, i8 } %call3, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line9, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i8 } %call3, 0
  %temp4 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @"release.function adder.<locals>.add"(ptr %temp4)
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call6 = call fastcc i8 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised7 = icmp ne i8 %call6, 0
  br i1 %raised7, label %trace.line95, label %next8

next8:                                            ; preds = %next
  ret i8 0

unwind:                                           ; preds = %release, %trace.line95
  ret i8 1

release:                                          ; preds = %trace.line9
  %temp9 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  call fastcc void @"release.function adder.<locals>.add"(ptr %temp9)
  br label %unwind

trace.line9:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %release

trace.line95:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc ptr @"closure.adder[int]"(i64 %step.arg) {
entry:
  %step = alloca i64, align 8
  %temp = alloca ptr, align 8
  %add = alloca ptr, align 8
  store i64 %step.arg, ptr %step, align 8
  store ptr null, ptr %temp, align 8
  store ptr null, ptr %add, align 8
  %block = call ptr @pyl.new.16()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 8, i1 false)
  store ptr %block, ptr %temp, align 8
  %temp1 = load ptr, ptr %temp, align 8
  %step2 = load i64, ptr %step, align 8
  %capture0.at = getelementptr inbounds nuw %"function adder.<locals>.add", ptr %temp1, i32 0, i32 2
  store i64 %step2, ptr %capture0.at, align 8
  %temp3 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  store ptr %temp3, ptr %add, align 8
  %add4 = load ptr, ptr %add, align 8
  store ptr null, ptr %add, align 8
  ret ptr %add4
}

define internal fastcc { i64, i8 } @"closure.adder.<locals>.add[function adder.<locals>.add,int]"(ptr noundef nonnull dereferenceable(16) %closure.arg, i64 %x.arg) {
entry:
  %closure = alloca ptr, align 8
  %x = alloca i64, align 8
  %step = alloca i64, align 8
  store ptr %closure.arg, ptr %closure, align 8
  store i64 %x.arg, ptr %x, align 8
  store i64 0, ptr %step, align 8
  %result = alloca i64, align 8
  %raised = alloca i8, align 1
  %closure1 = load ptr, ptr %closure, align 8
  %capture0.at = getelementptr inbounds nuw %"function adder.<locals>.add", ptr %closure1, i32 0, i32 2
  %capture0 = load i64, ptr %capture0.at, align 8
  store i64 %capture0, ptr %step, align 8
  %x2 = load i64, ptr %x, align 8
  %step3 = load i64, ptr %step, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %x2, i64 %step3)
  %add4 = extractvalue { i64, i1 } %add, 0
  %overflow5 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow5, label %overflow, label %next

next:                                             ; preds = %entry
  store i64 %add4, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %entry
  %call = call fastcc i8 @_errors.overflow()
  %raised6 = icmp ne i8 %call, 0
  br i1 %raised6, label %trace.line3, label %next7

next7:                                            ; preds = %overflow
  unreachable

unwind:                                           ; preds = %trace.line3
  store i64 poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

return:                                           ; preds = %unwind, %next
  %result8 = load i64, ptr %result, align 8
  %raised9 = load i8, ptr %raised, align 1
  %pair = insertvalue { i64, i8 } poison, i64 %result8, 0
  %pair10 = insertvalue { i64, i8 } %pair, i8 %raised9, 1
  ret { i64, i8 } %pair10

trace.line3:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
