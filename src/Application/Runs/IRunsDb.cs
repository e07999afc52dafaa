using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Runs;

public interface IRunsDb
{
    DbSet<Run> Runs { get; }
}
