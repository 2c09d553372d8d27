define internal fastcc i8 @"tuple_return.<module>"() {
entry:
  %temp = alloca { i64, i64 }, align 8
  %low = alloca i64, align 8
  %high = alloca i64, align 8
  store { i64, i64 } zeroinitializer, ptr %temp, align 8
  store i64 0, ptr %low, align 8
  store i64 0, ptr %high, align 8
  %call = call fastcc { i64, i64 } @"tuple_return.bounds[int,int]"(i64 7, i64 3)
  store { i64, i64 } %call, ptr %temp, align 8
  %item.at = getelementptr inbounds nuw { i64, i64 }, ptr %temp, i32 0, i32 0
  %item = load i64, ptr %item.at, align 8
  store i64 %item, ptr %low, align 8
  %item.at1 = getelementptr inbounds nuw { i64, i64 }, ptr %temp, i32 0, i32 1
  %item2 = load i64, ptr %item.at1, align 8
  store i64 %item2, ptr %high, align 8
  %low3 = load i64, ptr %low, align 8
  %high4 = load i64, ptr %high, align 8
  %tuple = insertvalue { i64, i64 } poison, i64 %low3, 0
  %tuple5 = insertvalue { i64, i64 } %tuple, i64 %high4, 1
  %call6 = call fastcc i8 @"printing.print[tuple[int, int],str,str,None,bool]"({ i64, i64 } %tuple5, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised = icmp ne i8 %call6, 0
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  ret i8 0

unwind:                                           ; preds = %trace.line8
  ret i8 1

trace.line8:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i64 } @"tuple_return.bounds[int,int]"(i64 %a.arg, i64 %b.arg) {
entry:
  %a = alloca i64, align 8
  %b = alloca i64, align 8
  store i64 %a.arg, ptr %a, align 8
  store i64 %b.arg, ptr %b, align 8
  %a1 = load i64, ptr %a, align 8
  %b2 = load i64, ptr %b, align 8
  %cmp = icmp slt i64 %a1, %b2
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %a3 = load i64, ptr %a, align 8
  %b4 = load i64, ptr %b, align 8
  %tuple = insertvalue { i64, i64 } poison, i64 %a3, 0
  %tuple5 = insertvalue { i64, i64 } %tuple, i64 %b4, 1
  ret { i64, i64 } %tuple5

if.end:                                           ; preds = %entry
  %b6 = load i64, ptr %b, align 8
  %a7 = load i64, ptr %a, align 8
  %tuple8 = insertvalue { i64, i64 } poison, i64 %b6, 0
  %tuple9 = insertvalue { i64, i64 } %tuple8, i64 %a7, 1
  ret { i64, i64 } %tuple9
}
