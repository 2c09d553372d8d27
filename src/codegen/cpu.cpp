// Tells whether LLVM has a processor of a name. Its C interface takes any name, and ends the process if code for
// an unknown one is asked for.

#include <llvm/MC/MCSubtargetInfo.h>
#include <llvm/MC/TargetRegistry.h>
#include <memory>
#include <string>

extern "C" bool pyllvm_has_cpu(const char *triple, const char *cpu) {
    std::string error;
    llvm::Triple machine(triple);
    const llvm::Target *target = llvm::TargetRegistry::lookupTarget(machine, error);
    if (!target) return false;
    std::unique_ptr<llvm::MCSubtargetInfo> info(target->createMCSubtargetInfo(machine, "", ""));
    return info && info->isCPUStringValid(cpu);
}
