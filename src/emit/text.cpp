// LLVM's assembly text of a module. LLVM's C interface has the same, through a stream without a buffer: that takes
// twice the time.

#include <llvm-c/Core.h>
#include <llvm/IR/Module.h>
#include <llvm/Support/raw_ostream.h>
#include <string>

// To be given back to LLVMDisposeMessage.
extern "C" char *pyllvm_module_text(LLVMModuleRef module) {
    std::string text;
    llvm::raw_string_ostream stream(text);
    stream.SetBufferSize(1 << 16);
    llvm::unwrap(module)->print(stream, nullptr);
    stream.flush();
    return LLVMCreateMessage(text.c_str());
}
