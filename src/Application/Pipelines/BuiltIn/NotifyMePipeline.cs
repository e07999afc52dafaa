using System.ComponentModel;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using MediatR;

namespace AssistantPlatform.Application.Pipelines.BuiltIn;

internal sealed record NotifyMeInput(
    [Description("What it is about, in a few words.")] string Title,
    [Description("What to tell.")] [Hint(InputHint.LongText)] string Text);

internal sealed record NotifyMeOutput(string Title);

internal sealed class NotifyMeInputValidator : AbstractValidator<NotifyMeInput>
{
    public NotifyMeInputValidator()
    {
        RuleFor(input => input.Title).NotEmpty().MaximumLength(100).IsStorable();
        RuleFor(input => input.Text).NotEmpty().MaximumLength(1000).IsStorable();
    }
}

/// <summary>Tells its person something under their bell: what a schedule reminds them of, or what a program found.</summary>
internal sealed class NotifyMePipeline(IMediator mediator) : IPipeline<NotifyMeInput, NotifyMeOutput>
{
    public static PipelineDefinition Definition { get; } = new(
        "notify_me", "Notify me", "Puts a notice under your bell, as a reminder or as news.")
    {
        Tags = ["notices"],
        HasSideEffects = true,
    };

    public async Task<Result<NotifyMeOutput>> ExecuteAsync(
        NotifyMeInput input, IPipelineContext context, CancellationToken cancellationToken)
    {
        var given = await mediator.Send(new GiveNotice(input), cancellationToken);
        return given.Error is { } error ? error : new NotifyMeOutput(input.Title);
    }
}

internal sealed record GiveNotice(NotifyMeInput Input) : ICommand<Done>;

internal sealed class GiveNoticeHandler(INotifications notifications, ICurrentUser user) : ICommandHandler<GiveNotice, Done>
{
    public Task<Result<Done>> Handle(GiveNotice request, CancellationToken cancellationToken)
    {
        notifications.Give(user.Id, new Notice("pipelines.notice", request.Input.Title, request.Input.Text));
        return Task.FromResult(Result.Ok());
    }
}
