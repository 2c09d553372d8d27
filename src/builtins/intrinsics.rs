//! The functions of the runtime library that the embedded Python library may call, as `_rt_NAME(...)`.
//! Typing, lowering and code generation read the same row. All borrow their arguments, give owned results (or
//! immortal ones) and never raise. What a row cannot say (which lengths go with a block) stands at the function in `runtime/src`.

/// How a value passes the C ABI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abi {
    /// No result.
    None,
    /// `i64`
    Int,
    /// `double`
    Float,
    /// One byte, 0 or 1.
    Bool,
    /// Pointer to a text object.
    Str,
    /// Pointer to the first element of a raw block, of any element type.
    Array,
    /// Pointer to a heap object.
    Object,
}

#[derive(Clone, Copy, Debug)]
pub struct Intrinsic {
    /// As the library calls it: `_rt_str_concat`.
    pub name: &'static str,
    /// As the linker knows it: `pyl_str_concat`, or a function of the C library: `sin`.
    pub symbol: &'static str,
    pub params: &'static [Abi],
    pub result: Abi,
    /// It reads its arguments and makes its result, nothing else: an unused call may go, a failure is never noted.
    pub pure: bool,
    /// The result is immortal: nobody has to release it.
    pub immortal: bool,
    /// The result is null if there is no memory for it.
    pub fails: bool,
    /// A few instructions where the text is ASCII, as `codegen/text_inline` has it.
    pub quick: bool,
}

use Abi::{Array, Bool, Float, Int, None as Nothing, Object, Str};

const fn row(name: &'static str, symbol: &'static str, params: &'static [Abi], result: Abi) -> Intrinsic {
    Intrinsic { name, symbol, params, result, pure: false, immortal: false, fails: false, quick: false }
}

const fn pure(name: &'static str, symbol: &'static str, params: &'static [Abi], result: Abi) -> Intrinsic {
    Intrinsic { name, symbol, params, result, pure: true, immortal: false, fails: false, quick: false }
}

const fn shared(name: &'static str, symbol: &'static str, params: &'static [Abi], result: Abi) -> Intrinsic {
    Intrinsic { name, symbol, params, result, pure: true, immortal: true, fails: false, quick: false }
}

const fn fails(row: Intrinsic) -> Intrinsic {
    Intrinsic { fails: true, ..row }
}

const fn quick(row: Intrinsic) -> Intrinsic {
    Intrinsic { quick: true, ..row }
}

/// Sorted by name.
#[rustfmt::skip]
pub static TABLE: &[Intrinsic] = &[
    row("_rt_any_dropped", "pyl_any_dropped", &[], Bool),
    row("_rt_arg", "pyl_arg", &[Int], Str),
    row("_rt_arg_count", "pyl_arg_count", &[], Int),
    row("_rt_base64_decode", "pyl_base64_decode", &[Array, Int, Bool], Int),
    row("_rt_base64_encode", "pyl_base64_encode", &[Array, Int, Array], Nothing),
    fails(pure("_rt_big_add", "pyl_big_add", &[Str, Str], Str)),
    fails(pure("_rt_big_and", "pyl_big_and", &[Str, Str], Str)),
    pure("_rt_big_bit_count", "pyl_big_bit_count", &[Str], Int),
    pure("_rt_big_bit_length", "pyl_big_bit_length", &[Str], Int),
    pure("_rt_big_compare", "pyl_big_compare", &[Str, Str], Int),
    pure("_rt_big_divide", "pyl_big_divide", &[Str, Str], Float),
    pure("_rt_big_fits", "pyl_big_fits", &[Str], Bool),
    pure("_rt_big_float", "pyl_big_float", &[Str], Float),
    fails(pure("_rt_big_floordiv", "pyl_big_floordiv", &[Str, Str], Str)),
    pure("_rt_big_from_float", "pyl_big_from_float", &[Float], Str),
    pure("_rt_big_from_int", "pyl_big_from_int", &[Int], Str),
    row("_rt_big_from_text", "pyl_big_from_text", &[Str], Str),
    pure("_rt_big_from_words", "pyl_big_from_words", &[Int, Int], Str),
    fails(pure("_rt_big_gcd", "pyl_big_gcd", &[Str, Str], Str)),
    pure("_rt_big_hash", "pyl_big_hash", &[Str], Int),
    row("_rt_big_inverse", "pyl_big_inverse", &[Str, Str], Str),
    pure("_rt_big_is_word", "pyl_big_is_word", &[Str], Bool),
    fails(pure("_rt_big_isqrt", "pyl_big_isqrt", &[Str], Str)),
    pure("_rt_big_low", "pyl_big_low", &[Str], Int),
    fails(pure("_rt_big_mod", "pyl_big_mod", &[Str, Str], Str)),
    fails(pure("_rt_big_mul", "pyl_big_mul", &[Str, Str], Str)),
    fails(pure("_rt_big_or", "pyl_big_or", &[Str, Str], Str)),
    row("_rt_big_parse", "pyl_big_parse", &[Str, Int], Str),
    row("_rt_big_pow", "pyl_big_pow", &[Str, Int], Str),
    fails(pure("_rt_big_pow_mod", "pyl_big_pow_mod", &[Str, Str, Str], Str)),
    row("_rt_big_shl", "pyl_big_shl", &[Str, Int], Str),
    fails(pure("_rt_big_shr", "pyl_big_shr", &[Str, Int], Str)),
    row("_rt_big_str", "pyl_big_str", &[Str], Str),
    fails(pure("_rt_big_sub", "pyl_big_sub", &[Str, Str], Str)),
    fails(pure("_rt_big_text", "pyl_big_text", &[Str, Int], Str)),
    pure("_rt_big_to_int", "pyl_big_to_int", &[Str], Int),
    fails(pure("_rt_big_xor", "pyl_big_xor", &[Str, Str], Str)),
    pure("_rt_bytes_compare", "pyl_bytes_compare", &[Array, Int, Array, Int], Int),
    row("_rt_bytes_decode", "pyl_bytes_decode", &[Array, Int, Int, Int], Str),
    pure("_rt_bytes_find", "pyl_bytes_find", &[Array, Int, Array, Int, Int], Int),
    row("_rt_bytes_from_hex", "pyl_bytes_from_hex", &[Str], Int),
    pure("_rt_bytes_hash", "pyl_bytes_hash", &[Array, Int], Int),
    fails(pure("_rt_bytes_hex", "pyl_bytes_hex", &[Array, Int], Str)),
    fails(pure("_rt_bytes_repr", "pyl_bytes_repr", &[Array, Int], Str)),
    pure("_rt_bytes_rfind", "pyl_bytes_rfind", &[Array, Int, Array, Int, Int], Int),
    row("_rt_capture_begin", "pyl_capture_begin", &[], Nothing),
    row("_rt_capture_end", "pyl_capture_end", &[], Str),
    quick(shared("_rt_chr", "pyl_chr", &[Int], Str)),
    row("_rt_complex_parse", "pyl_complex_parse", &[Str, Int], Float),
    pure("_rt_complex_text", "pyl_complex_text", &[Float, Float], Str),
    pure("_rt_crc32", "pyl_crc32", &[Array, Int, Int], Int),
    row("_rt_dropped_is_closed", "pyl_dropped_is_closed", &[], Nothing),
    pure("_rt_encoding", "pyl_encoding", &[Str], Int),
    pure("_rt_error_handler", "pyl_error_handler", &[Str], Int),
    row("_rt_exit", "pyl_exit", &[Int], Nothing),
    row("_rt_failure", "pyl_failure", &[], Int),
    row("_rt_failure_detail", "pyl_failure_detail", &[Int], Int),
    row("_rt_failure_text", "pyl_failure_text", &[], Str),
    row("_rt_file_close", "pyl_file_close", &[Int], Bool),
    row("_rt_file_descriptor", "pyl_file_descriptor", &[Int], Int),
    row("_rt_file_flush", "pyl_file_flush", &[Int], Bool),
    row("_rt_file_is_terminal", "pyl_file_is_terminal", &[Int], Bool),
    row("_rt_file_of_descriptor", "pyl_file_of_descriptor", &[Int, Int, Int, Int, Int], Int),
    row("_rt_file_open", "pyl_file_open", &[Str, Int, Int, Int, Int], Int),
    row("_rt_file_read", "pyl_file_read", &[Int, Int], Str),
    row("_rt_file_read_bytes", "pyl_file_read_bytes", &[Int, Int], Int),
    row("_rt_file_read_line", "pyl_file_read_line", &[Int, Int], Str),
    row("_rt_file_read_line_bytes", "pyl_file_read_line_bytes", &[Int, Int], Int),
    row("_rt_file_seek", "pyl_file_seek", &[Int, Int, Int], Int),
    row("_rt_file_tell", "pyl_file_tell", &[Int], Int),
    row("_rt_file_truncate", "pyl_file_truncate", &[Int, Int], Bool),
    row("_rt_file_write", "pyl_file_write", &[Int, Str], Bool),
    row("_rt_file_write_bytes", "pyl_file_write_bytes", &[Int, Array, Int], Bool),
    row("_rt_finish", "pyl_finish", &[], Int),
    row("_rt_float_fromhex", "pyl_float_fromhex", &[Str], Float),
    pure("_rt_float_hash", "pyl_float_hash", &[Float], Int),
    pure("_rt_float_hex", "pyl_float_hex", &[Float], Str),
    pure("_rt_float_narrow", "pyl_float_narrow", &[Float, Int], Int),
    row("_rt_float_parse", "pyl_float_parse", &[Str], Float),
    row("_rt_float_round", "pyl_float_round", &[Float, Int], Float),
    pure("_rt_float_text", "pyl_float_text", &[Float], Str),
    pure("_rt_float_widen", "pyl_float_widen", &[Int, Int], Float),
    row("_rt_flush_stdout", "pyl_flush_stdout", &[], Int),
    row("_rt_format_big", "pyl_format_big", &[Str, Str], Str),
    row("_rt_format_bool", "pyl_format_bool", &[Bool, Str], Str),
    row("_rt_format_complex", "pyl_format_complex", &[Float, Float, Str], Str),
    row("_rt_format_float", "pyl_format_float", &[Float, Str], Str),
    row("_rt_format_int", "pyl_format_int", &[Int, Str], Str),
    row("_rt_format_str", "pyl_format_str", &[Str, Str], Str),
    row("_rt_gc_collect", "pyl_gc_collect", &[], Int),
    row("_rt_gc_enable", "pyl_gc_enable", &[Bool], Nothing),
    row("_rt_gc_is_enabled", "pyl_gc_is_enabled", &[], Bool),
    row("_rt_hash_begin", "pyl_hash_begin", &[Int, Array], Nothing),
    row("_rt_hash_digest", "pyl_hash_digest", &[Int, Array, Array], Nothing),
    row("_rt_hash_key", "pyl_hash_key", &[Int, Array, Int, Array, Int, Int, Array, Int], Nothing),
    row("_rt_hash_update", "pyl_hash_update", &[Int, Array, Array, Int], Nothing),
    row("_rt_hex_decode", "pyl_hex_decode", &[Array, Int, Array], Bool),
    row("_rt_hex_encode", "pyl_hex_encode", &[Array, Int, Array], Nothing),
    row("_rt_hold_dropped", "pyl_hold_dropped", &[Object], Nothing),
    pure("_rt_int_base_text", "pyl_int_base_text", &[Int, Int], Str),
    pure("_rt_int_divide", "pyl_int_divide", &[Int, Int], Float),
    row("_rt_int_overflow", "pyl_int_overflow", &[], Nothing),
    row("_rt_int_parse", "pyl_int_parse", &[Str, Int], Int),
    pure("_rt_int_text", "pyl_int_text", &[Int], Str),
    row("_rt_interrupted", "pyl_interrupted", &[], Bool),
    pure("_rt_math_acos", "acos", &[Float], Float),
    pure("_rt_math_acosh", "acosh", &[Float], Float),
    pure("_rt_math_asin", "asin", &[Float], Float),
    pure("_rt_math_asinh", "asinh", &[Float], Float),
    pure("_rt_math_atan", "atan", &[Float], Float),
    pure("_rt_math_atan2", "atan2", &[Float, Float], Float),
    pure("_rt_math_atanh", "atanh", &[Float], Float),
    pure("_rt_math_cbrt", "pyl_math_cbrt", &[Float], Float),
    pure("_rt_math_cos", "cos", &[Float], Float),
    pure("_rt_math_cosh", "cosh", &[Float], Float),
    pure("_rt_math_erf", "erf", &[Float], Float),
    pure("_rt_math_erfc", "erfc", &[Float], Float),
    pure("_rt_math_exp", "exp", &[Float], Float),
    pure("_rt_math_exp2", "exp2", &[Float], Float),
    pure("_rt_math_expm1", "expm1", &[Float], Float),
    pure("_rt_math_hypot", "hypot", &[Float, Float], Float),
    pure("_rt_math_log", "log", &[Float], Float),
    pure("_rt_math_log10", "log10", &[Float], Float),
    pure("_rt_math_log1p", "log1p", &[Float], Float),
    pure("_rt_math_log2", "log2", &[Float], Float),
    pure("_rt_math_pow", "pyl_math_pow", &[Float, Float], Float),
    pure("_rt_math_sin", "sin", &[Float], Float),
    pure("_rt_math_sinh", "sinh", &[Float], Float),
    pure("_rt_math_tan", "tan", &[Float], Float),
    pure("_rt_math_tanh", "tanh", &[Float], Float),
    row("_rt_max_digits", "pyl_max_digits", &[], Int),
    row("_rt_next_dropped", "pyl_next_dropped", &[Int], Object),
    quick(pure("_rt_ord", "pyl_ord", &[Str], Int)),
    row("_rt_os_access", "pyl_os_access", &[Str, Int], Bool),
    row("_rt_os_chdir", "pyl_os_chdir", &[Str], Bool),
    row("_rt_os_chmod", "pyl_os_chmod", &[Str, Int], Bool),
    row("_rt_os_cpu_count", "pyl_os_cpu_count", &[], Int),
    row("_rt_os_cwd", "pyl_os_cwd", &[], Str),
    row("_rt_os_environment", "pyl_os_environment", &[], Str),
    row("_rt_os_error_text", "pyl_os_error_text", &[Int], Str),
    row("_rt_os_is_link", "pyl_os_is_link", &[Str], Bool),
    row("_rt_os_kind", "pyl_os_kind", &[Str], Int),
    row("_rt_os_list", "pyl_os_list", &[Str], Str),
    row("_rt_os_mkdir", "pyl_os_mkdir", &[Str, Int], Bool),
    row("_rt_os_name", "pyl_os_name", &[Int], Str),
    row("_rt_os_process_id", "pyl_os_process_id", &[], Int),
    row("_rt_os_random", "pyl_os_random", &[], Int),
    row("_rt_os_read_link", "pyl_os_read_link", &[Str], Str),
    row("_rt_os_real_path", "pyl_os_real_path", &[Str], Str),
    row("_rt_os_remove", "pyl_os_remove", &[Str], Bool),
    row("_rt_os_rename", "pyl_os_rename", &[Str, Str], Bool),
    row("_rt_os_rmdir", "pyl_os_rmdir", &[Str], Bool),
    row("_rt_os_set_time", "pyl_os_set_time", &[Str, Int], Bool),
    row("_rt_os_set_variable", "pyl_os_set_variable", &[Str, Str], Bool),
    row("_rt_os_stat", "pyl_os_stat", &[Str, Int, Bool], Int),
    row("_rt_os_symlink", "pyl_os_symlink", &[Str, Str], Bool),
    row("_rt_os_system", "pyl_os_system", &[Str], Int),
    row("_rt_os_terminal_size", "pyl_os_terminal_size", &[Int], Int),
    row("_rt_percent_big", "pyl_percent_big", &[Str, Int, Int, Int, Int], Str),
    row("_rt_percent_float", "pyl_percent_float", &[Float, Int, Int, Int, Int], Str),
    row("_rt_percent_int", "pyl_percent_int", &[Int, Int, Int, Int, Int], Str),
    row("_rt_percent_str", "pyl_percent_str", &[Str, Int, Int, Int], Str),
    row("_rt_power_leaves_type", "pyl_power_leaves_type", &[], Nothing),
    row("_rt_print_end", "pyl_print_end", &[Str], Int),
    row("_rt_print_error", "pyl_print_error", &[Str], Nothing),
    row("_rt_print_float", "pyl_print_float", &[Float], Nothing),
    row("_rt_print_int", "pyl_print_int", &[Int], Nothing),
    row("_rt_print_str", "pyl_print_str", &[Str], Nothing),
    row("_rt_regex_compile", "pyl_regex_compile", &[Str, Int], Int),
    row("_rt_regex_find", "pyl_regex_find", &[Int, Str, Int, Int, Int], Int),
    row("_rt_regex_flags", "pyl_regex_flags", &[Int], Int),
    row("_rt_regex_group_name", "pyl_regex_group_name", &[Int, Int], Str),
    pure("_rt_regex_group_number", "pyl_regex_group_number", &[Int, Str], Int),
    row("_rt_regex_groups", "pyl_regex_groups", &[Int], Int),
    row("_rt_regex_span", "pyl_regex_span", &[Int, Int], Int),
    row("_rt_set_max_digits", "pyl_set_max_digits", &[Int], Nothing),
    row("_rt_sleep", "pyl_sleep", &[Float], Bool),
    row("_rt_sort", "pyl_sort", &[Array, Int, Int, Bool], Nothing),
    row("_rt_sort_order", "pyl_sort_order", &[Array, Int, Int, Bool, Array], Nothing),
    row("_rt_staged_len", "pyl_staged_len", &[], Int),
    quick(shared("_rt_str_ascii_at", "pyl_str_ascii_at", &[Str, Int], Str)),
    quick(pure("_rt_str_byte", "pyl_str_byte", &[Str, Int], Int)),
    fails(pure("_rt_str_capitalize", "pyl_str_capitalize", &[Str], Str)),
    fails(pure("_rt_str_casefold", "pyl_str_casefold", &[Str], Str)),
    quick(shared("_rt_str_char_at", "pyl_str_char_at", &[Str, Int], Str)),
    quick(pure("_rt_str_code", "pyl_str_code", &[Str, Int], Int)),
    quick(pure("_rt_str_code_at", "pyl_str_code_at", &[Str, Int], Int)),
    quick(pure("_rt_str_compare", "pyl_str_compare", &[Str, Str], Int)),
    fails(pure("_rt_str_concat", "pyl_str_concat", &[Str, Str], Str)),
    fails(pure("_rt_str_concat_3", "pyl_str_concat_3", &[Str, Str, Str], Str)),
    fails(pure("_rt_str_concat_4", "pyl_str_concat_4", &[Str, Str, Str, Str], Str)),
    fails(pure("_rt_str_concat_5", "pyl_str_concat_5", &[Str, Str, Str, Str, Str], Str)),
    fails(pure("_rt_str_concat_6", "pyl_str_concat_6", &[Str, Str, Str, Str, Str, Str], Str)),
    fails(pure("_rt_str_concat_7", "pyl_str_concat_7", &[Str, Str, Str, Str, Str, Str, Str], Str)),
    fails(pure("_rt_str_concat_8", "pyl_str_concat_8", &[Str, Str, Str, Str, Str, Str, Str, Str], Str)),
    pure("_rt_str_contains", "pyl_str_contains", &[Str, Str], Bool),
    row("_rt_str_copy", "pyl_str_copy", &[Str, Array, Int], Int),
    pure("_rt_str_count", "pyl_str_count", &[Str, Str, Int, Int], Int),
    fails(row("_rt_str_cut", "pyl_str_cut", &[Str, Int, Int], Str)),
    pure("_rt_str_distance", "pyl_str_distance", &[Str, Int, Int], Int),
    row("_rt_str_encode", "pyl_str_encode", &[Str, Int, Int], Int),
    pure("_rt_str_ends", "pyl_str_ends", &[Str, Str, Int, Int], Bool),
    quick(pure("_rt_str_eq", "pyl_str_eq", &[Str, Str], Bool)),
    fails(pure("_rt_str_escape_ascii", "pyl_str_escape_ascii", &[Str], Str)),
    fails(pure("_rt_str_expandtabs", "pyl_str_expandtabs", &[Str, Int], Str)),
    pure("_rt_str_find", "pyl_str_find", &[Str, Str, Int, Int], Int),
    pure("_rt_str_find_at", "pyl_str_find_at", &[Str, Str, Int], Int),
    fails(pure("_rt_str_from_block", "pyl_str_from_block", &[Array, Int], Str)),
    pure("_rt_str_hash", "pyl_str_hash", &[Str], Int),
    quick(shared("_rt_str_index", "pyl_str_index", &[Str, Int], Str)),
    pure("_rt_str_isalnum", "pyl_str_isalnum", &[Str], Bool),
    pure("_rt_str_isalpha", "pyl_str_isalpha", &[Str], Bool),
    pure("_rt_str_isascii", "pyl_str_isascii", &[Str], Bool),
    pure("_rt_str_isdecimal", "pyl_str_isdecimal", &[Str], Bool),
    pure("_rt_str_isdigit", "pyl_str_isdigit", &[Str], Bool),
    pure("_rt_str_isidentifier", "pyl_str_isidentifier", &[Str], Bool),
    pure("_rt_str_islower", "pyl_str_islower", &[Str], Bool),
    pure("_rt_str_isnumeric", "pyl_str_isnumeric", &[Str], Bool),
    pure("_rt_str_isprintable", "pyl_str_isprintable", &[Str], Bool),
    pure("_rt_str_isspace", "pyl_str_isspace", &[Str], Bool),
    pure("_rt_str_istitle", "pyl_str_istitle", &[Str], Bool),
    pure("_rt_str_isupper", "pyl_str_isupper", &[Str], Bool),
    fails(row("_rt_str_join", "pyl_str_join", &[Str, Array, Int], Str)),
    quick(pure("_rt_str_len", "pyl_str_len", &[Str], Int)),
    fails(pure("_rt_str_lower", "pyl_str_lower", &[Str], Str)),
    quick(pure("_rt_str_next", "pyl_str_next", &[Str, Int], Int)),
    row("_rt_str_pad", "pyl_str_pad", &[Str, Int, Int, Str], Str),
    row("_rt_str_repeat", "pyl_str_repeat", &[Str, Int], Str),
    row("_rt_str_replace", "pyl_str_replace", &[Str, Str, Str, Int], Str),
    fails(pure("_rt_str_repr", "pyl_str_repr", &[Str], Str)),
    pure("_rt_str_rfind", "pyl_str_rfind", &[Str, Str, Int, Int], Int),
    pure("_rt_str_rfind_at", "pyl_str_rfind_at", &[Str, Str, Int], Int),
    quick(pure("_rt_str_size", "pyl_str_size", &[Str], Int)),
    pure("_rt_str_skip_break", "pyl_str_skip_break", &[Str, Int], Int),
    pure("_rt_str_skip_line", "pyl_str_skip_line", &[Str, Int], Int),
    pure("_rt_str_skip_space", "pyl_str_skip_space", &[Str, Int], Int),
    pure("_rt_str_skip_space_back", "pyl_str_skip_space_back", &[Str, Int], Int),
    pure("_rt_str_skip_word", "pyl_str_skip_word", &[Str, Int], Int),
    pure("_rt_str_skip_word_back", "pyl_str_skip_word_back", &[Str, Int], Int),
    fails(pure("_rt_str_slice", "pyl_str_slice", &[Str, Int, Int], Str)),
    fails(pure("_rt_str_slice_step", "pyl_str_slice_step", &[Str, Int, Int, Int], Str)),
    pure("_rt_str_starts", "pyl_str_starts", &[Str, Str, Int, Int], Bool),
    fails(pure("_rt_str_strip", "pyl_str_strip", &[Str, Int], Str)),
    fails(pure("_rt_str_strip_chars", "pyl_str_strip_chars", &[Str, Str, Int], Str)),
    fails(pure("_rt_str_swapcase", "pyl_str_swapcase", &[Str], Str)),
    fails(pure("_rt_str_title", "pyl_str_title", &[Str], Str)),
    fails(pure("_rt_str_upper", "pyl_str_upper", &[Str], Str)),
    pure("_rt_str_walk", "pyl_str_walk", &[Str, Int, Int], Int),
    row("_rt_table_fill", "pyl_table_fill", &[Array, Int, Array, Int], Nothing),
    row("_rt_table_free", "pyl_table_free", &[Array, Int, Int, Int], Nothing),
    row("_rt_take_bytes", "pyl_take_bytes", &[Array], Nothing),
    row("_rt_time_format", "pyl_time_format", &[Str, Int, Int, Int, Int, Int, Int, Int, Int], Str),
    row("_rt_time_make", "pyl_time_make", &[Int, Int, Int, Int, Int, Int, Int], Int),
    row("_rt_time_ns", "pyl_time_ns", &[Int], Int),
    row("_rt_time_part", "pyl_time_part", &[Int, Bool, Int], Int),
    row("_rt_time_zone", "pyl_time_zone", &[Int, Bool], Str),
    row("_rt_trace_forget", "pyl_trace_forget", &[Int], Nothing),
    row("_rt_trace_text", "pyl_trace_text", &[Int], Str),
    pure("_rt_unicode_category", "pyl_unicode_category", &[Int], Int),
    pure("_rt_unicode_combining", "pyl_unicode_combining", &[Int], Int),
    pure("_rt_unicode_lookup", "pyl_unicode_lookup", &[Str], Int),
    pure("_rt_unicode_name", "pyl_unicode_name", &[Int], Str),
    fails(pure("_rt_unicode_normalize", "pyl_unicode_normalize", &[Str, Int], Str)),
    pure("_rt_unicode_width", "pyl_unicode_width", &[Int], Int),
    row("_rt_weak_class", "pyl_weak_class", &[Int], Int),
    row("_rt_weak_get", "pyl_weak_get", &[Int], Object),
    row("_rt_weak_next_gone", "pyl_weak_next_gone", &[], Int),
    row("_rt_weak_number", "pyl_weak_number", &[Object], Int),
    row("_rt_weak_watch", "pyl_weak_watch", &[Int], Nothing),
];

/// The runtime function of this internal name.
pub fn lookup(name: &str) -> Option<&'static Intrinsic> {
    TABLE.binary_search_by(|row| row.name.cmp(name)).ok().map(|at| &TABLE[at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_symbol_exists() {
        let known: BTreeSet<&str> = pyllvm_runtime::symbols().into_iter().map(|(name, _)| name).collect();
        let missing: Vec<&str> = TABLE.iter().map(|row| row.symbol).filter(|symbol| !known.contains(symbol)).collect();
        assert!(missing.is_empty(), "the runtime lacks {missing:?}");
    }

    #[test]
    fn rows_are_sorted_and_named_alike() {
        assert!(TABLE.windows(2).all(|pair| pair[0].name < pair[1].name));
        let tail = |row: &Intrinsic| row.symbol.strip_prefix("pyl_").map_or(format!("math_{}", row.symbol), str::to_string);
        assert!(TABLE.iter().all(|row| row.name == format!("_rt_{}", tail(row))));
    }

    #[test]
    fn finds_rows() {
        assert_eq!(lookup("_rt_str_concat").map(|row| row.result), Some(Str));
        assert!(lookup("_rt_nothing").is_none());
    }
}
