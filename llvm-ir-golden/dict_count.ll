define internal fastcc i1 @"dict_count.<module>"() {
entry:
  %temp = alloca { ptr }, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  %call = call fastcc { ptr, i1 } @"dict_count.letters[str]"(ptr @str.0)
  %raised = extractvalue { ptr, i1 } %call, 1
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %result = extractvalue { ptr, i1 } %call, 0
  %tuple = insertvalue { ptr } poison, ptr %result, 0
  store { ptr } %tuple, ptr %temp, align 8
  %call2 = call fastcc i1 @"printing.print[tuple[dict[str, int]],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  br i1 %call2, label %trace.line81, label %next3

next3:                                            ; preds = %next
  %temp4 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[dict[str, int]]"({ ptr } %temp4)
  ret i1 false

unwind:                                           ; preds = %release, %trace.line8
  ret i1 true

release:                                          ; preds = %trace.line81
  %temp5 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[dict[str, int]]"({ ptr } %temp5)
  br label %unwind

trace.line8:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line81:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc { ptr, i1 } @"dict_count.letters[str]"(ptr %text.arg) {
entry:
  %text = alloca ptr, align 8
  %temp = alloca ptr, align 8
  %counts = alloca ptr, align 8
  %temp1 = alloca ptr, align 8
  %temp2 = alloca i64, align 8
  %temp3 = alloca i64, align 8
  %letter = alloca ptr, align 8
  %temp4 = alloca i64, align 8
  %temp5 = alloca ptr, align 8
  store ptr %text.arg, ptr %text, align 8
  store ptr null, ptr %temp, align 8
  store ptr null, ptr %counts, align 8
  store ptr null, ptr %temp1, align 8
  store i64 0, ptr %temp2, align 8
  store i64 0, ptr %temp3, align 8
  store ptr null, ptr %letter, align 8
  store i64 0, ptr %temp4, align 8
  store ptr null, ptr %temp5, align 8
  %result = alloca ptr, align 8
  %raised = alloca i1, align 1
  %block = call ptr @pyl.new.80()
  %count.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 0
  store i32 1, ptr %count.at, align 4
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %block, i32 0, i32 1
  store i32 CLASS, ptr %class.at, align 4
  %element.at = getelementptr inbounds { i32, i32 }, ptr %block, i64 1
  call void @llvm.memset.p0.i64(ptr align 8 %element.at, i8 0, i64 64, i1 false)
  store ptr %block, ptr %temp, align 8
  %temp6 = load ptr, ptr %temp, align 8
  store ptr null, ptr %temp, align 8
  store ptr %temp6, ptr %counts, align 8
  %text7 = load ptr, ptr %text, align 8
  store ptr %text7, ptr %temp1, align 8
  %temp8 = load ptr, ptr %temp1, align 8
  %call = call fastcc i64 @"str._iter_start[str]"(ptr %temp8)
  store i64 %call, ptr %temp2, align 8
  %temp9 = load ptr, ptr %temp1, align 8
  %temp10 = load i64, ptr %temp2, align 8
  %call11 = call fastcc i64 @"str._iter_next[str,int,int]"(ptr %temp9, i64 0, i64 %temp10)
  store i64 %call11, ptr %temp3, align 8
  br label %while.cond

while.cond:                                       ; preds = %next26, %entry
  %temp12 = load i64, ptr %temp3, align 8
  %cmp = icmp sge i64 %temp12, 0
  br i1 %cmp, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  %temp13 = load ptr, ptr %temp1, align 8
  %temp14 = load i64, ptr %temp3, align 8
  %call15 = call fastcc ptr @"str._iter_item[str,int]"(ptr %temp13, i64 %temp14)
  store ptr %call15, ptr %letter, align 8
  %counts16 = load ptr, ptr %counts, align 8
  %letter17 = load ptr, ptr %letter, align 8
  %call18 = call fastcc i64 @"dict.get[dict[str, int],str,int]"(ptr %counts16, ptr %letter17, i64 0)
  %add = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %call18, i64 1)
  %add19 = extractvalue { i64, i1 } %add, 0
  %overflow20 = extractvalue { i64, i1 } %add, 1
  br i1 %overflow20, label %overflow, label %next

next:                                             ; preds = %while.body
  store i64 %add19, ptr %temp4, align 8
  %counts21 = load ptr, ptr %counts, align 8
  store ptr %counts21, ptr %temp5, align 8
  %temp22 = load ptr, ptr %temp5, align 8
  %letter23 = load ptr, ptr %letter, align 8
  %temp24 = load i64, ptr %temp4, align 8
  %call25 = call fastcc i1 @"dict.__setitem__[dict[str, int],str,int]"(ptr %temp22, ptr %letter23, i64 %temp24)
  br i1 %call25, label %trace.line4, label %next26

next26:                                           ; preds = %next
  %temp27 = load ptr, ptr %temp1, align 8
  %temp28 = load i64, ptr %temp3, align 8
  %add29 = add i64 %temp28, 1
  %temp30 = load i64, ptr %temp2, align 8
  %call31 = call fastcc i64 @"str._iter_next[str,int,int]"(ptr %temp27, i64 %add29, i64 %temp30)
  store i64 %call31, ptr %temp3, align 8
  br label %while.cond

while.end:                                        ; preds = %while.cond
  %counts35 = load ptr, ptr %counts, align 8
  store ptr null, ptr %counts, align 8
  store ptr %counts35, ptr %result, align 8
  store i1 false, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %while.body
  %call32 = call fastcc i1 @_errors.overflow()
  br i1 %call32, label %trace.line4, label %next33

next33:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %release
  store ptr poison, ptr %result, align 8
  store i1 true, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line4
  %counts34 = load ptr, ptr %counts, align 8
  store ptr null, ptr %counts, align 8
  call fastcc void @"release.dict[str, int]"(ptr %counts34)
  br label %unwind

return:                                           ; preds = %while.end, %unwind
  %result36 = load ptr, ptr %result, align 8
  %raised37 = load i1, ptr %raised, align 1
  %pair = insertvalue { ptr, i1 } poison, ptr %result36, 0
  %pair38 = insertvalue { ptr, i1 } %pair, i1 %raised37, 1
  ret { ptr, i1 } %pair38

trace.line4:                                      ; preds = %overflow, %next
  call void @pyl_trace_add(ptr @location.1)
  br label %release
}
