define internal fastcc i8 @"float_math.<module>"() {
entry:
  %call = call fastcc double @"float_math.lerp[float,float,float]"(double 1.000000e+00, double 3.000000e+00, double 5.000000e-01)
  %tuple = insertvalue { double } poison, double %call, 0
  %call1 = call fastcc i8 @"printing.print[tuple[float],str,str,None,bool]"({ double } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised = icmp ne i8 %call1, 0
  br i1 %raised, label %trace.line5, label %next

next:                                             ; preds = %entry
  ret i8 0

unwind:                                           ; preds = %trace.line5
  ret i8 1

trace.line5:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc double @"float_math.lerp[float,float,float]"(double %a.arg, double %b.arg, double %t.arg) {
entry:
  %a = alloca double, align 8
  %b = alloca double, align 8
  %t = alloca double, align 8
  store double %a.arg, ptr %a, align 8
  store double %b.arg, ptr %b, align 8
  store double %t.arg, ptr %t, align 8
  %a1 = load double, ptr %a, align 8
  %b2 = load double, ptr %b, align 8
  %a3 = load double, ptr %a, align 8
  %sub = fsub double %b2, %a3
  %t4 = load double, ptr %t, align 8
  %mul = fmul double %sub, %t4
  %div = fdiv double %mul, 2.000000e+00
  %add = fadd double %a1, %div
  ret double %add
}
