// Tells whether LLVM has a processor of a name, and what a processor can do. LLVM's C interface takes any name, and ends
// the process if code for an unknown one is asked for.

#include <llvm/MC/MCSubtargetInfo.h>
#include <llvm/MC/TargetRegistry.h>
#include <memory>
#include <string>

static std::unique_ptr<llvm::MCSubtargetInfo> find(const llvm::Triple &machine, const char *cpu, const char *features) {
    std::string error;
    const llvm::Target *target = llvm::TargetRegistry::lookupTarget(machine, error);
    if (!target) return nullptr;
    return std::unique_ptr<llvm::MCSubtargetInfo>(target->createMCSubtargetInfo(machine, cpu, features));
}

extern "C" bool pyllvm_has_cpu(const char *triple, const char *cpu) {
    auto info = find(llvm::Triple(triple), "", "");
    return info && info->isCPUStringValid(cpu);
}

extern "C" bool pyllvm_has_fma(const char *triple, const char *cpu, const char *features) {
    llvm::Triple machine(triple);
    if (machine.isAArch64()) return true;
    auto info = find(machine, cpu, features);
    return machine.isX86() && info && info->checkFeatures("+fma");
}
