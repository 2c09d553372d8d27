define internal fastcc i8 @"try_except.<module>"() {
entry:
  %call = call fastcc { i64, i8 } @"try_except.divide[int,int]"(i64 7, i64 0)
  %flag = extractvalue { i64, i8 } %call, 1
  %raised = icmp ne i8 %flag, 0
  br i1 %raised, label %trace.line8, label %next

next:                                             ; preds = %entry
  %result = extractvalue { i64, i8 } %call, 0
  %tuple = insertvalue { i64 } poison, i64 %result, 0
  %call1 = call fastcc i8 @"printing.print[tuple[int],str,str,None,bool]"({ i64 } %tuple, ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 1024), ptr getelementptr inbounds (i8, ptr @pyl_latin1, i64 320), i1 false)
  %raised2 = icmp ne i8 %call1, 0
  br i1 %raised2, label %trace.line8, label %next3

next3:                                            ; preds = %next
  ret i8 0

unwind:                                           ; preds = %trace.line8
  ret i8 1

trace.line8:                                      ; preds = %next, %entry
  call void @pyl_trace_add(ptr @location.0)
  br label %unwind
}

define internal fastcc { i64, i8 } @"try_except.divide[int,int]"(i64 %a.arg, i64 %b.arg) {
entry:
  %a = alloca i64, align 8
  %b = alloca i64, align 8
  %temp = alloca i64, align 8
  %temp3 = alloca i64, align 8
  %temp4 = alloca ptr, align 8
  %temp5 = alloca ptr, align 8
  %if.value = alloca i64, align 8
  store i64 %a.arg, ptr %a, align 8
  store i64 %b.arg, ptr %b, align 8
  store i64 0, ptr %temp, align 8
  store i64 0, ptr %temp3, align 8
  store ptr null, ptr %temp4, align 8
  store ptr null, ptr %temp5, align 8
  store i64 0, ptr %if.value, align 8
  %result = alloca i64, align 8
  %raised = alloca i8, align 1
  %a6 = load i64, ptr %a, align 8
  store i64 %a6, ptr %temp, align 8
  %b7 = load i64, ptr %b, align 8
  store i64 %b7, ptr %temp3, align 8
  %temp8 = load i64, ptr %temp3, align 8
  %cmp = icmp eq i64 %temp8, -1
  br i1 %cmp, label %if.then, label %if.else

if.then:                                          ; preds = %entry
  %temp9 = load i64, ptr %temp, align 8
  %sub = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 0, i64 %temp9)
  %sub10 = extractvalue { i64, i1 } %sub, 0
  %overflow11 = extractvalue { i64, i1 } %sub, 1
  br i1 %overflow11, label %overflow, label %next

next:                                             ; preds = %if.then
  store i64 %sub10, ptr %if.value, align 8
  br label %if.end

if.else:                                          ; preds = %entry
  %temp12 = load i64, ptr %temp, align 8
  %temp13 = load i64, ptr %temp3, align 8
  %zero = icmp eq i64 %temp13, 0
  %min = icmp eq i64 %temp12, -9223372036854775808
  %minus.one = icmp eq i64 %temp13, -1
  %overflow14 = and i1 %min, %minus.one
  %failed = or i1 %zero, %overflow14
  %divisor = select i1 %failed, i64 1, i64 %temp13
  %quotient = sdiv i64 %temp12, %divisor
  %product = mul i64 %quotient, %divisor
  %remainder = sub i64 %temp12, %product
  %nonzero = icmp ne i64 %remainder, 0
  %mixed = xor i64 %remainder, %divisor
  %differ = icmp slt i64 %mixed, 0
  %inexact = and i1 %nonzero, %differ
  %down = zext i1 %inexact to i64
  %floordiv = sub i64 %quotient, %down
  br i1 %failed, label %division.failed, label %next15

next15:                                           ; preds = %if.else
  store i64 %floordiv, ptr %if.value, align 8
  br label %if.end

if.end:                                           ; preds = %next15, %next
  %if.value25 = load i64, ptr %if.value, align 8
  store i64 %if.value25, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

if.then1:                                         ; preds = %try.catch
  %temp23 = load ptr, ptr %temp4, align 8
  store ptr null, ptr %temp4, align 8
  call fastcc void @release.BaseException(ptr %temp23)
  store i64 -1, ptr %result, align 8
  store i8 0, ptr %raised, align 1
  br label %return

division.failed:                                  ; preds = %if.else
  %cmp16 = icmp eq i64 %temp13, 0
  br i1 %cmp16, label %zero.division, label %overflow

try.catch:                                        ; preds = %trace.line3
  %exception = load ptr, ptr @pyl.exception, align 8
  store ptr null, ptr @pyl.exception, align 8
  store ptr %exception, ptr %temp4, align 8
  %temp22 = load ptr, ptr %temp4, align 8
  %class.at = getelementptr inbounds nuw { i32, i32 }, ptr %temp22, i32 0, i32 1
  %class = load i32, ptr %class.at, align 4
  %is = icmp eq i32 %class, CLASS
  br i1 %is, label %if.then1, label %if.else2

zero.division:                                    ; preds = %division.failed
  %call = call fastcc i8 @_errors.int_div_zero()
  %raised17 = icmp ne i8 %call, 0
  br i1 %raised17, label %trace.line3, label %next18

next18:                                           ; preds = %zero.division
  unreachable

overflow:                                         ; preds = %division.failed, %if.then
  %call19 = call fastcc i8 @_errors.overflow()
  %raised20 = icmp ne i8 %call19, 0
  br i1 %raised20, label %trace.line3, label %next21

next21:                                           ; preds = %overflow
  unreachable

if.else2:                                         ; preds = %try.catch
  %temp24 = load ptr, ptr %temp4, align 8
  store ptr null, ptr %temp4, align 8
  store ptr %temp24, ptr @pyl.exception, align 8
  br label %unwind

unwind:                                           ; preds = %if.else2
  store i64 poison, ptr %result, align 8
  store i8 1, ptr %raised, align 1
  br label %return

return:                                           ; preds = %if.end, %unwind, %if.then1
  %result26 = load i64, ptr %result, align 8
  %raised27 = load i8, ptr %raised, align 1
  %pair = insertvalue { i64, i8 } poison, i64 %result26, 0
  %pair28 = insertvalue { i64, i8 } %pair, i8 %raised27, 1
  ret { i64, i8 } %pair28

trace.line3:                                      ; preds = %overflow, %zero.division
  call void @pyl_trace_add(ptr @location.1)
  br label %try.catch
}
