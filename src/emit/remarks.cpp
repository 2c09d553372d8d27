// Hands LLVM's optimisation remarks to Rust. LLVM's C interface can install a handler of diagnostics, but not ask for
// remarks: whether there are any is decided by virtual functions of the handler's class.

#include <llvm-c/Core.h>
#include <llvm/IR/DebugInfoMetadata.h>
#include <llvm/IR/DiagnosticHandler.h>
#include <llvm/IR/DiagnosticInfo.h>
#include <llvm/IR/Function.h>
#include <llvm/IR/LLVMContext.h>
#include <string>

namespace {

struct Text {
    const char *start;
    size_t length;
    explicit Text(llvm::StringRef text) : start(text.data()), length(text.size()) {}
};

struct Remark {
    // It says what was done, not what was missed.
    bool passed;
    Text pass;
    Text name;
    Text message;
    // Empty, except for calls.
    Text callee;
    // Null if unknown.
    LLVMMetadataRef place;
};

using Callback = void (*)(void *state, const Remark *remark);

// A remark keeps only the innermost place of code that was inlined; instructions know the whole way.
const llvm::DILocation *place_of(const llvm::DiagnosticInfoIROptimization &remark) {
    if (!remark.isLocationAvailable()) return nullptr;
    llvm::DiagnosticLocation wanted = remark.getLocation();
    auto find = [&](const llvm::BasicBlock &block) -> const llvm::DILocation * {
        for (const llvm::Instruction &instruction : block) {
            const llvm::DILocation *place = instruction.getDebugLoc();
            bool fits = place && place->getLine() == wanted.getLine() && place->getColumn() == wanted.getColumn() &&
                        place->getFilename() == wanted.getRelativePath();
            if (fits) return place;
        }
        return nullptr;
    };
    if (const llvm::BasicBlock *block = remark.getCodeRegion())
        if (const llvm::DILocation *place = find(*block)) return place;
    for (const llvm::BasicBlock &block : remark.getFunction())
        if (const llvm::DILocation *place = find(block)) return place;
    return nullptr;
}

struct Observer final : llvm::DiagnosticHandler {
    Callback callback;
    void *state;

    Observer(Callback callback, void *state) : callback(callback), state(state) {}

    static bool wanted(llvm::StringRef pass) { return pass == "loop-vectorize" || pass == "inline"; }
    bool isAnalysisRemarkEnabled(llvm::StringRef pass) const override { return wanted(pass); }
    bool isMissedOptRemarkEnabled(llvm::StringRef pass) const override { return wanted(pass); }
    bool isPassedOptRemarkEnabled(llvm::StringRef pass) const override { return wanted(pass); }
    bool isAnyRemarkEnabled() const override { return true; }

    bool handleDiagnostics(const llvm::DiagnosticInfo &info) override {
        auto *remark = llvm::dyn_cast<llvm::DiagnosticInfoIROptimization>(&info);
        if (!remark || !wanted(remark->getPassName())) return llvm::isa<llvm::DiagnosticInfoOptimizationBase>(info);
        std::string message = remark->getMsg();
        llvm::StringRef callee;
        for (const auto &argument : remark->getArgs())
            if (argument.Key == "Callee") callee = argument.Val;
        auto place = llvm::wrap(static_cast<const llvm::Metadata *>(place_of(*remark)));
        Remark found{remark->isPassed(), Text(remark->getPassName()), Text(remark->getRemarkName()), Text(message), Text(callee), place};
        callback(state, &found);
        return true;
    }
};

}  // namespace

// The callback hears of every remark of the context's modules, until `pyllvm_ignore_remarks`.
extern "C" void pyllvm_observe_remarks(LLVMContextRef context, Callback callback, void *state) {
    llvm::unwrap(context)->setDiagnosticHandler(std::make_unique<Observer>(callback, state));
}

extern "C" void pyllvm_ignore_remarks(LLVMContextRef context) {
    llvm::unwrap(context)->setDiagnosticHandler(std::make_unique<llvm::DiagnosticHandler>());
}
