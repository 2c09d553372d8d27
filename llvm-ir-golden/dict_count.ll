define internal fastcc i8 @"dict_count.<module>"() {
entry:
  %temp = alloca { ptr }, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  %call = call fastcc { ptr, i8 } @"dict_count.letters[str]"(ptr @str.0)
  %flag = extractvalue { ptr, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %result = extractvalue { ptr, i8 } %call, 0
  %tuple = insertvalue { ptr } poison, ptr %result, 0
  store { ptr } %tuple, ptr %temp, align 8
  %call2 = call fastcc i8 @"printing.print[tuple[dict[str, int]],str,str,None,bool]"({ ptr } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised3 = icmp ne i8 %call2, 0
  br i1 %raised3, label %trace.line81, label %next4

next4:                                            ; preds = %next
  %temp5 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[dict[str, int]]"({ ptr } %temp5)
  ret i8 0

unwind:                                           ; preds = %release, %trace.line8
  ret i8 1

release:                                          ; preds = %trace.line81
  %temp6 = load { ptr }, ptr %temp, align 8
  store { ptr } zeroinitializer, ptr %temp, align 8
  call fastcc void @"release.tuple[dict[str, int]]"({ ptr } %temp6)
  br label %unwind

trace.line8:                                      ; preds = %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind

trace.line81:                                     ; preds = %next
  call void @pyl_trace_add(ptr @location.0)
  br label %release
}

define internal fastcc { ptr, i8 } @"dict_count.letters[str]"(ptr %text.arg) {
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
  %raised = alloca i8, align 1
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

while.cond:                                       ; preds = %next27, %entry
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
  %call25 = call fastcc i8 @"dict.__setitem__[dict[str, int],str,int]"(ptr %temp22, ptr %letter23, i64 %temp24)
  %raised26 = icmp ne i8 %call25, 0
  br i1 %raised26, label %trace.line4, label %next27

next27:                                           ; preds = %next
  %temp28 = load ptr, ptr %temp1, align 8
  %temp29 = load i64, ptr %temp3, align 8
  %add30 = add i64 %temp29, 1
  %temp31 = load i64, ptr %temp2, align 8
  %call32 = call fastcc i64 @"str._iter_next[str,int,int]"(ptr %temp28, i64 %add30, i64 %temp31)
  store i64 %call32, ptr %temp3, align 8
  br label %while.cond

while.end:                                        ; preds = %while.cond
  %counts37 = load ptr, ptr %counts, align 8
  store ptr null, ptr %counts, align 8
  store ptr %counts37, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

overflow:                                         ; preds = %while.body
  %call33 = call fastcc i8 @_errors.overflow()
  %raised34 = icmp ne i8 %call33, 0
  br i1 %raised34, label %trace.line4, label %next35

next35:                                           ; preds = %overflow
  unreachable

unwind:                                           ; preds = %release
  store ptr poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

release:                                          ; preds = %trace.line4
  %counts36 = load ptr, ptr %counts, align 8
  store ptr null, ptr %counts, align 8
  call fastcc void @"release.dict[str, int]"(ptr %counts36)
  br label %unwind

return:                                           ; preds = %while.end, %unwind
  %result38 = load ptr, ptr %result, align 8
  %raised39 = load i8, ptr %raised, align 1
  %pair = insertvalue { ptr, i8 } poison, ptr %result38, 0
  %pair40 = insertvalue { ptr, i8 } %pair, i8 %raised39, 1
  ret { ptr, i8 } %pair40

trace.line4:                                      ; preds = %overflow, %next
  call void @pyl_trace_add(ptr @location.1)
  br label %release
}
