define internal fastcc i8 @"inheritance.<module>"() {
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
  call fastcc void @"inheritance.Square.__init__[Square,float]"(ptr %temp2, double 1.500000e+00)
  %temp3 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  store ptr %temp3, ptr %temp1, align 8
  %temp4 = load ptr, ptr %temp1, align 8
  %call = call fastcc double @"inheritance.Square.area[Square]"(ptr %temp4)
  %temp5 = load ptr, ptr %temp1, align 8
  store ptr null, ptr %temp1, align 8
  call fastcc void @release.inheritance.Square(ptr %temp5)
  %tuple = insertvalue { double } poison, double %call, 0
  %call6 = call fastcc i8 @"printing.print[tuple[float],str,str,None,bool]"({ double } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised = icmp ne i8 %call6, 0
  br i1 %raised, label %trace.line14, label %next

next:                                             ; preds = %entry
  ret i8 0

unwind:                                           ; preds = %trace.line14
  ret i8 1

trace.line14:                                     ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc void @"inheritance.Square.__init__[Square,float]"(ptr noundef nonnull dereferenceable(16) %self.arg, double %side.arg) {
entry:
  %self = alloca ptr, align 8
  %side = alloca double, align 8
  %temp = alloca double, align 8
  store ptr %self.arg, ptr %self, align 8
  store double %side.arg, ptr %side, align 8
  store double 0.000000e+00, ptr %temp, align 8
  %side1 = load double, ptr %side, align 8
  store double %side1, ptr %temp, align 8
  %self2 = load ptr, ptr %self, align 8
  %temp3 = load double, ptr %temp, align 8
  %side.at = getelementptr inbounds nuw %inheritance.Square, ptr %self2, i32 0, i32 2
  store double %temp3, ptr %side.at, align 8
  ret void
}

define internal fastcc double @"inheritance.Square.area[Square]"(ptr noundef nonnull dereferenceable(16) %self.arg) {
entry:
  %self = alloca ptr, align 8
  store ptr %self.arg, ptr %self, align 8
  %self1 = load ptr, ptr %self, align 8
  %side.at = getelementptr inbounds nuw %inheritance.Square, ptr %self1, i32 0, i32 2
  %side = load double, ptr %side.at, align 8
  %self2 = load ptr, ptr %self, align 8
  %side.at3 = getelementptr inbounds nuw %inheritance.Square, ptr %self2, i32 0, i32 2
  %side4 = load double, ptr %side.at3, align 8
  %mul = fmul double %side, %side4
  ret double %mul
}
