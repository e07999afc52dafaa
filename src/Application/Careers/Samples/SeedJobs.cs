using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Samples;

/// <summary>
/// What the operator of a server does to try it under load: gives an account made-up jobs. Nobody is told of them.
/// </summary>
/// <param name="First">The number of the first; the same number makes a job of the same content.</param>
public sealed record SeedJobs(string Email, int First, int Count) : ICommand<Done>
{
    /// <summary>So many are held in memory.</summary>
    public const int MaxCount = 5_000;
}

internal sealed class SeedJobsValidator : AbstractValidator<SeedJobs>
{
    public SeedJobsValidator()
    {
        RuleFor(command => command.Email).NotEmpty().IsStorable();
        RuleFor(command => command.First).GreaterThanOrEqualTo(0);
        RuleFor(command => command.Count).InclusiveBetween(1, SeedJobs.MaxCount);
    }
}

internal sealed class SeedJobsHandler(IAccounts accounts, IJobCopy copy, TimeProvider clock) : ICommandHandler<SeedJobs, Done>
{
    public async Task<Result<Done>> Handle(SeedJobs command, CancellationToken cancellationToken)
    {
        var owner = await accounts.FindAsync(command.Email, cancellationToken);
        if (owner.Error is { } unknown)
        {
            return unknown;
        }

        var now = clock.GetUtcNow();
        var findings = Enumerable.Range(command.First, command.Count).Select(number => (number, MadeUpJob.Finding(number, now)));
        var (jobs, identities) = (new List<Job>(command.Count), new List<JobIdentity>());
        foreach (var (number, finding) in findings)
        {
            var job = Job.Find(owner.Value, finding, now);
            MadeUpJob.Treat(job, number, now);
            jobs.Add(job);
            identities.AddRange(JobIdentity.In(owner.Value, finding).Distinct().Select(id => JobIdentity.Of(job, id)));
        }

        await copy.WriteAsync(jobs, identities, cancellationToken);
        return Result.Ok();
    }
}
