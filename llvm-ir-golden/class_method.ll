define internal fastcc i8 @"class_method.<module>"() {
entry:
  %temp = alloca ptr, align 8
  %temp1 = alloca ptr, align 8
  store ptr null, ptr %temp, align 8
  store ptr null, ptr %temp1, align 8
  %block = call ptr @pyl.new.16()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 8, i1 false)
  store ptr %block, ptr %temp, align 8
  %temp2 = load ptr, ptr %temp, align 8
  call fastcc void @"class_method.Counter.__init__[Counter,int]"(ptr %temp2, i64 3)
  %temp3 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  store ptr %temp3, ptr %temp1, align 8
  %temp4 = load ptr, ptr %temp1, align 8
  %call = call fastcc { i64, i8 } @"class_method.Counter.add[Counter,int]"(ptr %temp4, i64 4)
  %flag = extractvalue { i64, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line10, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i8 } %call, 0
  %temp5 = load ptr, ptr %temp1, align 8
  store ptr null, ptr %temp1, align 8
  call fastcc void @release.class_method.Counter(ptr %temp5)
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call7 = call fastcc i8 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised8 = icmp ne i8 %call7, 0
  br i1 %raised8, label %trace.line106, label %next9

next9:                                            ; preds = %next
  ret i8 0

unwind:                                           ; preds = %release, %trace.line106
  ret i8 1

release:                                          ; preds = %trace.line10
  %temp10 = load ptr, ptr %temp1, align 8
  store ptr null, ptr %temp1, align 8
  call fastcc void @release.class_method.Counter(ptr %temp10)
  br label %unwind

trace.line10:                                     ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %release

trace.line106:                                    ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc void @"class_method.Counter.__init__[Counter,int]"(ptr noundef nonnull dereferenceable(16) %self.arg, i64 %start.arg) {
entry:
  %self = alloca ptr, align 8
  %start = alloca i64, align 8
  %temp = alloca i64, align 8
  store ptr %self.arg, ptr %self, align 8
  store i64 %start.arg, ptr %start, align 8
  store i64 0, ptr %temp, align 8
  %start1 = load i64, ptr %start, align 8
  store i64 %start1, ptr %temp, align 8
  %self2 = load ptr, ptr %self, align 8
  %temp3 = load i64, ptr %temp, align 8
  %value.at = getelementptr inbounds nuw %class_method.Counter, ptr %self2, i32 0, i32 2
  store i64 %temp3, ptr %value.at, align 8
  ret void
}

define internal fastcc { i64, i8 } @"class_method.Counter.add[Counter,int]"(ptr noundef nonnull dereferenceable(16) %self.arg, i64 %step.arg) {
entry:
  %self = alloca ptr, align 8
  %step = alloca i64, align 8
  %temp = alloca ptr, align 8
  %temp1 = alloca i64, align 8
  store ptr %self.arg, ptr %self, align 8
  store i64 %step.arg, ptr %step, align 8
  store ptr null, ptr %temp, align 8
  store i64 0, ptr %temp1, align 8
  %result = alloca i64, align 8
  %raised = alloca i8, align 1
  %self2 = load ptr, ptr %self, align 8
  store ptr %self2, ptr %temp, align 8
  %temp3 = load ptr, ptr %temp, align 8
  %value.at = getelementptr inbounds nuw %class_method.Counter, ptr %temp3, i32 0, i32 2
  %value = load i64, ptr %value.at, align 8
  %step4 = load i64, ptr %step, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %value, i64 %step4)
  %add5 = extractvalue { i64, i1 } %add, 0
  %overflow6 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow6, label %overflow, label %next

next:                                             ; preds = %entry
  store i64 %add5, ptr %temp1, align 8
  %temp7 = load ptr, ptr %temp, align 8
  %temp8 = load i64, ptr %temp1, align 8
  %value.at9 = getelementptr inbounds nuw %class_method.Counter, ptr %temp7, i32 0, i32 2
  store i64 %temp8, ptr %value.at9, align 8
  %self10 = load ptr, ptr %self, align 8
  %value.at11 = getelementptr inbounds nuw %class_method.Counter, ptr %self10, i32 0, i32 2
  %value12 = load i64, ptr %value.at11, align 8
  store i64 %value12, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %entry
  %call = call fastcc i8 @_errors.overflow()
  %raised13 = icmp ne i8 %call, 0
  br i1 %raised13, label %trace.line6, label %next14

next14:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %trace.line6
  store i64 poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

return:                                           ; preds = %unwind, %next
  %result15 = load i64, ptr %result, align 8
  %raised16 = load i8, ptr %raised, align 1
  %pair = insertvalue { i64, i8 } poison, i64 %result15, 0
  %pair17 = insertvalue { i64, i8 } %pair, i8 %raised16, 1
  ret { i64, i8 } %pair17

trace.line6:                                      ; preds = %overflow
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
