define internal fastcc i8 @"arithmetic.<module>"() {
entry:
  %call = call fastcc { i64, i8 } @"arithmetic.area[int,int]"(i64 6, i64 7)
  %flag = extractvalue { i64, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line5, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i8 } %call, 0
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call1 = call fastcc i8 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised2 = icmp ne i8 %call1, 0
  br i1 %raised2, label %trace.line5, label %next3

next3:                                            ; preds = %next
  ret i8 0

unwind:                                           ; preds = %trace.line5
  ret i8 1

trace.line5:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i8 } @"arithmetic.area[int,int]"(i64 %width.arg, i64 %height.arg) {
entry:
  %width = alloca i64, align 8
  %height = alloca i64, align 8
  store i64 %width.arg, ptr %width, align 8
  store i64 %height.arg, ptr %height, align 8
  %result = alloca i64, align 8
  %raised = alloca i8, align 1
  %width2 = load i64, ptr %width, align 8
  %height3 = load i64, ptr %height, align 8
  %mul = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %width2, i64 %height3)
  %mul4 = extractvalue { i64, i1 } %mul, 0
  %overflow5 = extractvalue { i64, i1 } %mul, 1
  br i1 %overflow5, label %overflow1, label %next

next:                                             ; preds = %entry
  %width6 = load i64, ptr %width, align 8
  %height7 = load i64, ptr %height, align 8
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %width6, i64 %height7)
  %add8 = extractvalue { i64, i1 } %add, 0
  %overflow9 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow9, label %overflow, label %next10

next10:                                           ; preds = %next
  %shr = ashr i64 %add8, 1
  %sub = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %mul4, i64 %shr)
  %sub11 = extractvalue { i64, i1 } %sub, 0
  %overflow12 = extractvalue { i64, i1 } %sub, 1
  br i1 %overflow12, label %overflow1, label %next13

next13:                                           ; preds = %next10
  store i64 %sub11, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %next
  %call = call fastcc i8 @_errors.overflow()
  %raised14 = icmp ne i8 %call, 0
  br i1 %raised14, label %trace.line2, label %next15

next15:                                           ; preds = %overflow
  unreachable

overflow1:                                        ; preds = %next10, %entry
  %call16 = call fastcc i8 @_errors.overflow()
  %raised17 = icmp ne i8 %call16, 0
  br i1 %raised17, label %trace.line2, label %next18

next18:                                           ; preds = %overflow1
  unreachable

unwind:                                           ; preds = %trace.line2
  store i64 poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

return:                                           ; preds = %unwind, %next13
  %result19 = load i64, ptr %result, align 8
  %raised20 = load i8, ptr %raised, align 1
  %pair = insertvalue { i64, i8 } poison, i64 %result19, 0
  %pair21 = insertvalue { i64, i8 } %pair, i8 %raised20, 1
  ret { i64, i8 } %pair21

trace.line2:                                      ; preds = %overflow1, %overflow
  call void @pyl_trace_add(ptr @location.1)
  br label %unwind
}
