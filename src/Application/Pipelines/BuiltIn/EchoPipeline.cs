using System.ComponentModel;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines.BuiltIn;

internal sealed record EchoInput(
    [Description("What to say.")] [Hint(InputHint.LongText)] string Text,
    [Description("How often to say it.")] int Times = 1,
    [Description("Seconds to wait before each time.")] double Delay = 0);

internal sealed record EchoOutput(string Text, int Times);

internal sealed class EchoInputValidator : AbstractValidator<EchoInput>
{
    public EchoInputValidator()
    {
        RuleFor(input => input.Text).NotEmpty().MaximumLength(1000).IsStorable();
        RuleFor(input => input.Times).InclusiveBetween(1, 100);
        RuleFor(input => input.Delay).InclusiveBetween(0, 60);
    }
}

/// <summary>Says something again; good for trying out doors, schedules and progress.</summary>
internal sealed class EchoPipeline(TimeProvider clock) : IPipeline<EchoInput, EchoOutput>
{
    public static PipelineDefinition Definition { get; } = new(
        "echo", "Echo", "Says something again, as often and as slowly as you like. For trying out how pipelines work.")
    {
        Tags = ["example"],
        IsRepeatable = true,
    };

    public async Task<Result<EchoOutput>> ExecuteAsync(
        EchoInput input, IPipelineContext context, CancellationToken cancellationToken)
    {
        for (var time = 1; time <= input.Times; time++)
        {
            await Task.Delay(TimeSpan.FromSeconds(input.Delay), clock, cancellationToken);
            context.Report(100.0 * time / input.Times, $"{time} of {input.Times}");
            context.Count("said");
            context.Log(input.Text);
        }

        return new EchoOutput(input.Text, input.Times);
    }
}
