using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

public enum Colour
{
    DarkRed,
    LightBlue,
}

/// <summary>An input with a bit of everything that a form may be asked to show.</summary>
public sealed record ScriptedInput(
    [System.ComponentModel.Description("What to write into the diary.")] [Hint(InputHint.LongText)] string Note,
    int Times = 1,
    Colour Colour = Colour.DarkRed,
    IReadOnlyList<string>? Labels = null);

public sealed record ScriptedOutput(string Note, int Times);

internal sealed class ScriptedInputValidator : AbstractValidator<ScriptedInput>
{
    public ScriptedInputValidator()
    {
        RuleFor(input => input.Note).NotEmpty().MaximumLength(40);
        RuleFor(input => input.Times).InclusiveBetween(1, 9);
    }
}

/// <summary>What the pipelines of a test do, and what they did.</summary>
public sealed class PipelineScript
{
    private readonly Lock _gate = new();
    private readonly List<string> _diary = [];

    public Func<IPipelineContext, CancellationToken, Task> Body { get; set; } = (_, _) => Task.CompletedTask;

    public Error? Failure { get; set; }

    /// <summary>One line for every time a pipeline began.</summary>
    public IReadOnlyList<string> Diary
    {
        get
        {
            lock (_gate)
            {
                return [.. _diary];
            }
        }
    }

    public async Task<Result<ScriptedOutput>> PlayAsync(
        ScriptedInput input, IPipelineContext context, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _diary.Add(input.Note);
        }

        await Body(context, cancellationToken);
        return Failure is { } failure ? failure : new ScriptedOutput(input.Note, input.Times);
    }
}

/// <summary>Has an effect, so that it must not be run again by itself.</summary>
public sealed class DiaryPipeline(PipelineScript script) : IPipeline<ScriptedInput, ScriptedOutput>
{
    public static PipelineDefinition Definition { get; } = new("write_diary", "Write diary", "Writes a note into the diary.")
    {
        Tags = ["writing"],
        MaxConcurrentPerPerson = 1,
        MaxRetries = 2,
        RetryDelay = TimeSpan.FromMilliseconds(10),
    };

    public Task<Result<ScriptedOutput>> ExecuteAsync(
        ScriptedInput input, IPipelineContext context, CancellationToken cancellationToken) =>
        script.PlayAsync(input, context, cancellationToken);
}

/// <summary>Reads only, and so may be run again; closed to programs.</summary>
public sealed class ReadingPipeline(PipelineScript script) : IPipeline<ScriptedInput, ScriptedOutput>
{
    public static PipelineDefinition Definition { get; } = new("read_diary", "Read diary", "Reads the diary.")
    {
        Area = "diaries",
        IsRepeatable = true,
        Sources = PipelineSources.Api | PipelineSources.Agent | PipelineSources.Schedule,
        MaxConcurrentPerPerson = 16,
    };

    public Task<Result<ScriptedOutput>> ExecuteAsync(
        ScriptedInput input, IPipelineContext context, CancellationToken cancellationToken) =>
        script.PlayAsync(input, context, cancellationToken);
}

/// <summary>What it does cannot be undone.</summary>
public sealed class TearingPipeline(PipelineScript script) : IPipeline<ScriptedInput, ScriptedOutput>
{
    public static PipelineDefinition Definition { get; } = new("tear_page", "Tear page", "Tears a page out of the diary.")
    {
        HasSideEffects = true,
    };

    public Task<Result<ScriptedOutput>> ExecuteAsync(
        ScriptedInput input, IPipelineContext context, CancellationToken cancellationToken) =>
        script.PlayAsync(input, context, cancellationToken);
}

/// <summary>Has hardly any time.</summary>
public sealed class HurriedPipeline(PipelineScript script) : IPipeline<ScriptedInput, ScriptedOutput>
{
    public static PipelineDefinition Definition { get; } = new("hurry", "Hurry", "Has hardly any time.")
    {
        Sources = PipelineSources.Api,
        TimeLimit = TimeSpan.FromMilliseconds(200),
    };

    public Task<Result<ScriptedOutput>> ExecuteAsync(
        ScriptedInput input, IPipelineContext context, CancellationToken cancellationToken) =>
        script.PlayAsync(input, context, cancellationToken);
}

/// <summary>Has all the time in the world to try again.</summary>
public sealed class PatientPipeline(PipelineScript script) : IPipeline<ScriptedInput, ScriptedOutput>
{
    public static PipelineDefinition Definition { get; } = new("await_ink", "Await ink", "Writes as soon as there is ink.")
    {
        MaxRetries = 3,
        RetryDelay = TimeSpan.FromHours(1),
    };

    public Task<Result<ScriptedOutput>> ExecuteAsync(
        ScriptedInput input, IPipelineContext context, CancellationToken cancellationToken) =>
        script.PlayAsync(input, context, cancellationToken);
}
