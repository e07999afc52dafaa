using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Careers;

public sealed record JobAdded(JobId Job) : IDomainEvent;

/// <summary>What is known of it, or what its person means to do about it, changed; or it was restored.</summary>
public sealed record JobRevised(JobId Job) : IDomainEvent;

/// <summary>Its person took a step with it, or took one back.</summary>
public sealed record JobMoved(JobId Job, JobStatus From) : IDomainEvent;

/// <summary>It was judged how well it fits.</summary>
public sealed record JobJudged(JobId Job) : IDomainEvent;

public sealed record JobRemoved(JobId Job) : IDomainEvent;
