using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Runs;

internal sealed class RunsPersonalData(IRunsDb db, IRunEventLog log) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } = [typeof(Run)];

    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) => new[]
    {
        PersonalFile.Json("runs/runs.json", RunsOfAsync(person, cancellationToken).Select(RunDto.From)),
    }.ToAsyncEnumerable();

    public async Task EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        await foreach (var run in RunsOfAsync(person, cancellationToken))
        {
            await log.ForgetAsync(run.Id);
        }

        await db.Runs.Where(run => run.OwnerId == person).DeleteInStepsAsync(run => run.Id, cancellationToken);
    }

    private IAsyncEnumerable<Run> RunsOfAsync(UserId person, CancellationToken cancellationToken) => KeysetPages.ReadAsync(
        last => db.Runs.AsNoTracking().Where(run => run.OwnerId == person && run.Id > last).OrderBy(run => run.Id),
        (Run run) => run.Id,
        cancellationToken);
}
